using System.Globalization;
using NewsSearch.Analysis;

namespace NewsSearch.Tests.Analysis;

public sealed class PlainFormTableTests
{
    [Fact]
    public void Thousands_of_forms_are_found_again_while_it_grows()
    {
        var table = new PlainFormTable();
        for (int number = 0; number < 5000; number++)
        {
            Assert.Equal([-1], Find(table, Form(number)));
            table.Add(Form(number), number);
        }

        var all = Enumerable.Range(0, 5000).ToArray();
        Assert.Equal(all, Find(table, [.. all.Select(Form)]));
        Assert.Equal([-1, 7, -1], Find(table, default, Form(7), Form(5000)));
    }

    [Fact]
    public void Forms_with_the_same_hash_are_told_apart()
    {
        // The hash takes both halves together: what the one has more, the other has less.
        var left = new PlainForm(0xA0761D6478BD642F, 1);
        var right = new PlainForm(unchecked(2 * 0xA0761D6478BD642F), 0);
        Assert.Equal(left.Hash, right.Hash);
        var table = new PlainFormTable();
        table.Add(left, 1);
        Assert.Equal([1, -1], Find(table, left, right));
        table.Add(right, 2);
        Assert.Equal([1, 2], Find(table, left, right));
    }

    [Fact]
    public void What_was_forgotten_is_not_found()
    {
        var table = new PlainFormTable();
        table.Add(Form(1), 1);
        table.Clear();
        Assert.Equal([-1], Find(table, Form(1)));
        table.Add(Form(1), 2);
        Assert.Equal([2], Find(table, Form(1)));
    }

    private static PlainForm Form(int number)
    {
        string text = "form" + number.ToString(CultureInfo.InvariantCulture);
        return PlainForm.Of(text, 0, text.Length);
    }

    private static int[] Find(PlainFormTable table, params PlainForm[] forms)
    {
        FoundWord[] words = [.. forms.Select(form => new FoundWord { Plain = form, Hash = form.Hash })];
        table.Find(words);
        return [.. words.Select(word => word.Form)];
    }
}
