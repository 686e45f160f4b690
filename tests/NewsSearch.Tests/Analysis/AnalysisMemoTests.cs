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
    public void It_forgets_all_when_there_is_no_room_for_more()
    {
        var memo = new AnalysisMemo(maxForms: 2);
        Add(memo, "a", 1);
        memo.MakeRoom(1);
        Add(memo, "b", 2);
        Assert.Equal("1", Find(memo, "a"));
        Assert.Equal(0, memo.Epoch);
        memo.MakeRoom(1);
        Add(memo, "c", 3);

        Assert.Equal(1, memo.Epoch);
        Assert.Null(Find(memo, "a"));
        Assert.Null(Find(memo, "b"));
        Assert.Equal("3", Find(memo, "c"));
    }

    [Fact]
    public void Long_forms_make_it_forget_before_there_are_many()
    {
        var memo = new AnalysisMemo(maxForms: 100);
        for (int i = 0; i < 99; i++)
        {
            memo.MakeRoom(1);
            Add(memo, new string('x', 150) + i, i);
        }

        Assert.InRange(memo.Epoch, 3, 6);
    }

    [Fact]
    public void Forms_with_the_same_hash_are_told_apart()
    {
        var memo = new AnalysisMemo(maxForms: 10);
        int left = memo.Add("left", 7, "1"u8, FormKind.StopWord), right = memo.Add("right", 7, "2"u8, FormKind.Term);

        Assert.Equal(left, memo.Find("left", 7));
        Assert.True(memo.Term(left).SequenceEqual("1"u8));
        Assert.Equal(FormKind.StopWord, memo.Kind(left));
        Assert.Equal(right, memo.Find("right", 7));
        Assert.True(memo.Term(right).SequenceEqual("2"u8));
        Assert.Equal(FormKind.Term, memo.Kind(right));
        Assert.Equal(-1, memo.Find("wrong", 7));
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
        form,
        AnalysisMemo.Hash(form),
        Encoding.UTF8.GetBytes(term.ToString(CultureInfo.InvariantCulture)),
        FormKind.Term);

    private static string? Find(AnalysisMemo memo, string form)
    {
        int number = memo.Find(form, AnalysisMemo.Hash(form));
        return number < 0 ? null : Encoding.UTF8.GetString(memo.Term(number));
    }
}
