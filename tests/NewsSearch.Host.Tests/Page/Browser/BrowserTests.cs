namespace NewsSearch.Host.Tests.Page.Browser;

/// <summary>The tests that share one listening host and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser";
}
