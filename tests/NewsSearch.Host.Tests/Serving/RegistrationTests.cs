using Microsoft.Extensions.DependencyInjection;
using NewsSearch.Extensions.DependencyInjection;

namespace NewsSearch.Host.Tests.Serving;

public sealed class RegistrationTests
{
    [Fact]
    public async Task A_registered_index_is_opened_once_and_closed_with_its_container()
    {
        using var folder = new TemporaryFolder();
        var services = new ServiceCollection().AddNewsSearch(folder.At("index"));
        await using (var provider = services.BuildServiceProvider())
        {
            var index = provider.GetRequiredService<INewsIndex>();
            Assert.Same(index, provider.GetRequiredService<INewsIndex>());
            await index.AddAsync(new NewsItem { Id = "1", Title = "Dam opens" });
            await index.CommitAsync();
        }

        await using var again = await NewsIndex.OpenAsync(folder.At("index"));
        Assert.Equal("Dam opens", (await again.GetAsync("1"))!.Title);
    }
}
