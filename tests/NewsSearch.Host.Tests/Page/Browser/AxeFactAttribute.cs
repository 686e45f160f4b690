namespace NewsSearch.Host.Tests.Page.Browser;

/// <summary>A test that needs a browser and axe-core; skipped, with the command that gets what is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AxeFactAttribute : FactAttribute
{
    public AxeFactAttribute() =>
        Skip = Chromium.Path is null ? Chromium.Missing
            : AccessibilityRules.Path is null ? AccessibilityRules.Missing
            : null;
}
