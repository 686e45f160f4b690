namespace NewsSearch.Host.Tests.Page.Browser;

/// <summary>A test that needs a browser; skipped, with the command that installs one, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null)
        {
            Skip = Chromium.Missing;
        }
    }
}
