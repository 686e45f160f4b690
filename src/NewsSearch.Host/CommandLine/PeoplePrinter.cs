using System.Globalization;

namespace NewsSearch.Host.CommandLine;

/// <summary>Prints people, their names and counts as a table.</summary>
internal sealed class PeoplePrinter(TextWriter output)
{
    /// <summary>Prints a report: a line a person, and one behind it for each further name.</summary>
    public void Print(PeopleReport report, bool mergedOnly)
    {
        Line("count", "name", "link", "from", "to", "offices");
        foreach (var person in report.People.Where(person => !mergedOnly || person.Variants.Count > 1))
        {
            if (person.Variants is [{ Link: PersonLink.Canonical } only])
            {
                Print(only, "", person.IsApart ? "apart" : "");
                continue;
            }

            Line(Number(person.Count), person.Name, "", "", "", "");
            foreach (var variant in person.Variants)
            {
                Print(variant, "  ", variant.Link == PersonLink.Canonical ? "" : Search.Words.Of(variant.Link));
            }
        }

        if (report.Ambiguous.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("Linked to nobody, because they fit several people:");
            foreach (var name in report.Ambiguous)
            {
                output.WriteLine(Plain(
                    $"{Number(name.Count),8}  {name.Name}: {string.Join(" or ", name.Candidates)}"));
            }
        }
    }

    private void Print(PersonVariant variant, string indent, string link) => Line(
        indent + Number(variant.Count), indent + variant.Name, link, Day(variant.First), Day(variant.Last),
        string.Join("; ", variant.Offices.Select(office => $"{office.Portfolio ?? "?"} {office.Jurisdiction}".Trim())));

    private void Line(string count, string name, string link, string from, string to, string offices) =>
        output.WriteLine(Plain($"{count,8}  {name,-40} {link,-10} {from,-10} {to,-10} {offices}").TrimEnd());

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The text without controls, which could command a terminal.</summary>
    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
