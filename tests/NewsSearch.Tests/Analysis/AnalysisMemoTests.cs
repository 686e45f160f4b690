using System.Globalization;
using System.Text;
using NewsSearch.Analysis;

namespace NewsSearch.Tests.Analysis;

public sealed class AnalysisMemoTests
{
    [Fact]
    public void Thousands_of_forms_are_found_again_while_it_grows()
    {
        var memo = new AnalysisMemo(maxForms: 10_000);
        for (int i = 0; i < 5000; i++)
        {
            Add(memo, $"form{i}", i);
        }

        for (int i = 0; i < 5000; i++)
        {
            Assert.Equal(i.ToString(CultureInfo.InvariantCulture), Find(memo, $"form{i}"));
        }

        Assert.Null(Find(memo, "form5000"));
    }

    [Fact]
    public void It_forgets_all_when_it_is_full()
    {
        var memo = new AnalysisMemo(maxForms: 2);
        Add(memo, "a", 1);
        Add(memo, "b", 2);
        Add(memo, "c", 3);

        Assert.Null(Find(memo, "a"));
        Assert.Null(Find(memo, "b"));
        Assert.Equal("3", Find(memo, "c"));
    }

    [Fact]
    public void Long_forms_are_not_kept()
    {
        var memo = new AnalysisMemo(maxForms: 10);
        Add(memo, new string('x', 100), 1);

        Assert.Null(Find(memo, new string('x', 100)));
    }

    [Fact]
    public void Forms_with_the_same_hash_are_told_apart()
    {
        var memo = new AnalysisMemo(maxForms: 10);
        memo.Add("left", 7, "1"u8, isStopWord: true);
        memo.Add("right", 7, "2"u8, isStopWord: false);

        Assert.True(memo.TryGet("left", 7, out ReadOnlySpan<byte> term, out bool isStopWord));
        Assert.True(term.SequenceEqual("1"u8) && isStopWord);
        Assert.True(memo.TryGet("right", 7, out term, out isStopWord));
        Assert.True(term.SequenceEqual("2"u8) && !isStopWord);
        Assert.False(memo.TryGet("wrong", 7, out _, out _));
    }

    [Fact]
    public void Every_character_of_a_form_counts_for_its_hash()
    {
        var random = new Random(5);
        for (int length = 1; length <= 20; length++)
        {
            char[] form = new char[length];
            for (int i = 0; i < length; i++)
            {
                form[i] = (char)random.Next('a', 'z');
            }

            uint hash = AnalysisMemo.Hash(form);
            for (int i = 0; i < length; i++)
            {
                form[i]++;
                Assert.NotEqual(hash, AnalysisMemo.Hash(form));
                form[i]--;
            }
        }
    }

    private static void Add(AnalysisMemo memo, string form, int term) => memo.Add(
        form, AnalysisMemo.Hash(form), Encoding.UTF8.GetBytes(term.ToString(CultureInfo.InvariantCulture)), false);

    private static string? Find(AnalysisMemo memo, string form) =>
        memo.TryGet(form, AnalysisMemo.Hash(form), out ReadOnlySpan<byte> term, out _)
            ? Encoding.UTF8.GetString(term)
            : null;
}
