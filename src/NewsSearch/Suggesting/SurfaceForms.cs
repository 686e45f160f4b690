using System.Runtime.CompilerServices;
using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Segments;
using NewsSearch.StoredFields;
using NewsSearch.Vocabularies;

namespace NewsSearch.Suggesting;

/// <summary>Shows terms as the items write them: stems are no words.</summary>
/// <remarks>
/// The dictionary keeps stems alone, so a word is looked up in the first few items that have it. That costs some ten
/// microseconds an item, and is remembered for as long as the state of the index is.
/// </remarks>
internal sealed class SurfaceForms(Snapshot snapshot, Analyzer analyzer)
{
    /// <summary>So many items tell how a word is written.</summary>
    private const int EnoughItems = 4;

    /// <summary>In so many items a form that begins as it was typed is looked for.</summary>
    private const int MostItems = 8;

    /// <summary>More words than this are not remembered.</summary>
    private const int MostRemembered = 20_000;

    private static readonly ConditionalWeakTable<Snapshot, Dictionary<(string Term, string Prefix), string>> Known = [];

    private readonly TokenBuffer _tokens = new();
    private readonly ItemBuffer _buffer = new();

    /// <summary>The most usual form of a term that begins with a prefix; null where none was met.</summary>
    /// <param name="term">The term.</param>
    /// <param name="prefix">The beginning, folded by <see cref="NameFolding"/>.</param>
    public string? Of(byte[] term, string prefix)
    {
        var known = Known.GetOrCreateValue(snapshot);
        var key = (Encoding.UTF8.GetString(term), prefix);
        lock (known)
        {
            if (known.TryGetValue(key, out string? form))
            {
                return form.Length > 0 ? form : null;
            }
        }

        string? found = Find(term, prefix);
        lock (known)
        {
            if (known.Count < MostRemembered)
            {
                known[key] = found ?? "";
            }
        }

        return found;
    }

    private string? Find(byte[] term, string prefix)
    {
        var forms = new Dictionary<string, (int Count, string Form)>(StringComparer.Ordinal);
        var letters = FirstLetters.None;
        letters.Add(term);
        int read = 0;
        foreach (var segment in snapshot.Segments)
        {
            if (!segment.Reader.Terms.TryFind(term, out var entry))
            {
                continue;
            }

            var postings = segment.Reader.Postings(entry);
            postings.MoveTo(0);
            foreach (int document in postings.Documents)
            {
                if (!segment.IsLive(document))
                {
                    continue;
                }

                var item = segment.Reader.Item(document, _buffer);
                Count(item.TitleDerived ? "" : item.Title ?? "", term, prefix, letters, forms);
                Count(item.Body ?? "", term, prefix, letters, forms);
                read++;
                if (read >= MostItems || (read >= EnoughItems && forms.Count > 0))
                {
                    return Best(forms);
                }
            }
        }

        return Best(forms);
    }

    private void Count(
        string text,
        byte[] term,
        string prefix,
        in FirstLetters letters,
        Dictionary<string, (int Count, string Form)> forms)
    {
        // Where all is written large, nothing tells a name from a word; the term of an acronym ends with a dot.
        bool isLarge = !text.Any(char.IsLower);
        _tokens.Clear();
        analyzer.Analyze(text, _tokens, letters);
        for (int i = 0; i < _tokens.Count; i++)
        {
            if (!_tokens.Term(i).SequenceEqual(term))
            {
                continue;
            }

            var token = _tokens[i];
            string form = text.Substring(token.Start, token.Length).Replace('\u2019', '\'');
            form = isLarge && term[^1] != (byte)'.' ? form.ToLowerInvariant() : form;
            form = form.EndsWith("'s", StringComparison.OrdinalIgnoreCase) ? form[..^2] : form;
            string folded = NameFolding.Fold(form);
            if (!folded.StartsWith(prefix, StringComparison.Ordinal))
            {
                continue;
            }

            // A word that is written small anywhere is written large only where a sentence or a title begins.
            var (count, written) = forms.GetValueOrDefault(folded, (0, form));
            forms[folded] = (count + 1, Capitals(form) < Capitals(written) ? form : written);
        }
    }

    private static int Capitals(string form) => form.Count(char.IsUpper);

    private static string? Best(Dictionary<string, (int Count, string Form)> forms) => forms.Count == 0 ? null
        : forms.OrderByDescending(form => form.Value.Count).ThenBy(form => form.Key.Length)
            .ThenBy(form => form.Key, StringComparer.Ordinal)
            .First().Value.Form;
}
