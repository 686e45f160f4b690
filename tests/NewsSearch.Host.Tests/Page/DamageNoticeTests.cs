using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsSearch.Host.Page;
using NewsSearch.Host.Page.Components;

namespace NewsSearch.Host.Tests.Page;

public sealed class DamageNoticeTests
{
    [Fact]
    public async Task Damage_is_said_on_a_page_with_file_and_offset()
    {
        var context = EndpointFilterInvocationContext.Create(new DefaultHttpContext());
        var damage = new CorruptIndexException("7.seg", 42, "checksum differs");

        var answer = await DamageNotice.AnswerAsync(context, _ => throw damage);

        var page = Assert.IsType<RazorComponentResult<ErrorPage>>(answer);
        Assert.Equal(500, page.StatusCode);
        var details = Assert.IsAssignableFrom<IReadOnlyList<PageError>>(page.Parameters[nameof(ErrorPage.Details)]);
        Assert.Equal(damage.Message, details[0].Text);
    }
}
