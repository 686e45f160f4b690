using System.Buffers;
using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Queries;
using NewsSearch.Terms;

namespace NewsSearch.Searching;

/// <summary>Every term of a pattern with <c>*</c> for any characters and <c>?</c> for one.</summary>
/// <remarks>
/// Matching goes back to the last star only, never to an earlier one: whatever an earlier star could take over, the
/// last one can take as well. So it costs at most pattern × term steps, however many stars there are.
/// </remarks>
internal sealed record WildcardPattern : ExpandingPattern
{
    private const short AnyRun = 256;
    private const short AnyOne = 257;

    private readonly short[] _symbols;
    private readonly byte[] _prefix;
    private readonly int _leastLength;
    private readonly int[]? _characters;

    /// <summary>Takes apart a pattern in UTF-8, in which a backslash takes the next character as it is.</summary>
    public WildcardPattern(ReadOnlySpan<byte> pattern, QueryField field)
        : base(field)
    {
        var symbols = new List<short>(pattern.Length);
        for (int i = 0; i < pattern.Length; i++)
        {
            bool isEscaped = pattern[i] == '\\' && i + 1 < pattern.Length;
            i += isEscaped ? 1 : 0;
            short symbol = pattern[i] switch
            {
                (byte)'*' when !isEscaped => AnyRun,
                (byte)'?' when !isEscaped => AnyOne,
                byte literal => literal,
            };
            if (symbol != AnyRun || symbols.Count == 0 || symbols[^1] != AnyRun)
            {
                symbols.Add(symbol);
            }
        }

        _symbols = [.. symbols];
        _prefix = [.. symbols.TakeWhile(s => s < AnyRun).Select(s => (byte)s)];
        _leastLength = symbols.Count(s => s != AnyRun);
        _characters = Characters(symbols);
    }

    /// <summary>Every accepted term begins with these bytes.</summary>
    public ReadOnlySpan<byte> CommonPrefix => _prefix;

    /// <summary>The pattern, folded; what was escaped is not told apart.</summary>
    public string Text
    {
        get
        {
            byte[] bytes = Array.ConvertAll(_symbols, symbol => symbol switch
            {
                AnyRun => (byte)'*',
                AnyOne => (byte)'?',
                _ => (byte)symbol,
            });
            return Encoding.UTF8.GetString(bytes);
        }
    }

    /// <summary>Folds what is typed between the wildcards, so that case and accents match as in words.</summary>
    /// <param name="pattern">The pattern of a <see cref="WildcardQuery"/>.</param>
    /// <param name="field">Where it is looked for.</param>
    /// <param name="analyzer">The analyzer of the index.</param>
    public static WildcardPattern Create(string pattern, QueryField field, Analyzer analyzer)
    {
        var folded = new List<byte>(pattern.Length);
        var literal = new StringBuilder();
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c is '*' or '?')
            {
                AppendFolded(folded, literal, analyzer);
                folded.Add((byte)c);
                continue;
            }

            i += c == '\\' && i + 1 < pattern.Length ? 1 : 0;
            literal.Append(pattern[i]);
        }

        AppendFolded(folded, literal, analyzer);
        return new(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(folded), field);
    }

    /// <inheritdoc/>
    public override bool Accepts(ReadOnlySpan<byte> term)
    {
        if (term.Length < _leastLength)
        {
            return false;
        }

        int at = 0, symbol = 0, resumeAt = 0, resumeSymbol = -1;
        while (at < term.Length)
        {
            short wanted = symbol < _symbols.Length ? _symbols[symbol] : short.MaxValue;
            if (wanted == AnyRun)
            {
                resumeSymbol = ++symbol;
                resumeAt = at;
                if (symbol == _symbols.Length)
                {
                    return true;
                }
            }
            else if (wanted == AnyOne || wanted == term[at])
            {
                at += wanted == AnyOne ? CharacterLength(term, at) : 1;
                symbol++;
            }
            else if (resumeSymbol >= 0)
            {
                // The last star takes one more character, whole, so that ? never meets half a character.
                resumeAt += CharacterLength(term, resumeAt);
                at = resumeAt;
                symbol = resumeSymbol;
            }
            else
            {
                return false;
            }
        }

        return symbol == _symbols.Length || (symbol == _symbols.Length - 1 && _symbols[symbol] == AnyRun);
    }

    /// <inheritdoc/>
    public override void Expand(TermDictionary dictionary, TermVisitor visitor)
    {
        if (_characters is not null)
        {
            TermWalk<WildcardAutomaton>.Run(dictionary, new(_characters), visitor);
        }
        else
        {
            TermRange.Visit(dictionary, _prefix, new AcceptedTerms(this, visitor));
        }
    }

    /// <summary>The pattern in code points; null where it is too long for the automaton, or no UTF-8.</summary>
    private static int[]? Characters(List<short> symbols)
    {
        var characters = new List<int>(WildcardAutomaton.MostSymbols);
        Span<byte> bytes = stackalloc byte[4];
        for (int i = 0; i < symbols.Count;)
        {
            if (characters.Count == WildcardAutomaton.MostSymbols)
            {
                return null;
            }

            if (symbols[i] >= AnyRun)
            {
                characters.Add(symbols[i++] == AnyRun ? WildcardAutomaton.AnyRun : WildcardAutomaton.AnyOne);
                continue;
            }

            int count = 0;
            for (; count < bytes.Length && i + count < symbols.Count && symbols[i + count] < AnyRun; count++)
            {
                bytes[count] = (byte)symbols[i + count];
            }

            if (Rune.DecodeFromUtf8(bytes[..count], out var character, out int length) != OperationStatus.Done)
            {
                return null;
            }

            characters.Add(character.Value);
            i += length;
        }

        return [.. characters];
    }

    private static void AppendFolded(List<byte> folded, StringBuilder literal, Analyzer analyzer)
    {
        if (literal.Length == 0)
        {
            return;
        }

        foreach (byte b in analyzer.Fold(literal.ToString()))
        {
            if (b is (byte)'*' or (byte)'?' or (byte)'\\')
            {
                folded.Add((byte)'\\');
            }

            folded.Add(b);
        }

        literal.Clear();
    }

    private static int CharacterLength(ReadOnlySpan<byte> term, int at)
    {
        int length = 1;
        while (at + length < term.Length && (term[at + length] & 0xC0) == 0x80)
        {
            length++;
        }

        return length;
    }
}
