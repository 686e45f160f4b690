using System.Text.Json;
using Microsoft.Playwright;

namespace NewsSearch.Host.Tests.Page.Browser;

/// <summary>The accessibility rules of axe-core, which npm restores beside the tests' <c>package.json</c>.</summary>
internal static class AccessibilityRules
{
    // Rules by the guidelines, and what is good practice beside them.
    private const string Run = """
        axe.run(document, { resultTypes: ['violations'] }).then(result => JSON.stringify(result.violations.map(
          rule => `${rule.id} (${rule.impact}): ${rule.help}\n` + rule.nodes.map(
            node => `  ${node.target}: ${node.html}`).join('\n'))))
        """;

    private static readonly Lazy<string?> Found = new(FindOrInstall);

    /// <summary>What to say where it is not there.</summary>
    public const string Missing = "axe-core was not found and could not be fetched. Fetch it: "
        + "npm ci --prefix tests/NewsSearch.Host.Tests (npm comes with Node.js).";

    /// <summary>The path of its script, or null where there is none.</summary>
    public static string? Path => Found.Value;

    /// <summary>Which rules a page breaks and where.</summary>
    /// <remarks>It is put in by the browser's debugger: the page's policy would keep it out.</remarks>
    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path!));
        return JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Run)) ?? [];
    }

    private static string? FindOrInstall()
    {
        string tests = System.IO.Path.Combine(Repository.Folder, "tests", "NewsSearch.Host.Tests");
        string script = System.IO.Path.Combine(tests, "node_modules", "axe-core", "axe.min.js");
        string npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        return File.Exists(script)
            || (Installation.Run(tests, npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                && File.Exists(script)) ? script : null;
    }
}
