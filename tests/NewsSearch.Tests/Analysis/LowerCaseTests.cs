using NewsSearch.Analysis;

namespace NewsSearch.Tests.Analysis;

public sealed class LowerCaseTests
{
    [Theory]
    [InlineData('A', 'a')]
    [InlineData('z', 'z')]
    [InlineData('[', '[')]
    [InlineData('\u00C9', '\u00E9')]
    [InlineData('\u00D7', '\u00D7')]
    [InlineData('\u0100', '\u0101')]
    [InlineData('\u0101', '\u0101')]
    [InlineData('\u0130', 'i')]
    [InlineData('\u0178', '\u00FF')]
    [InlineData('\u042F', '\u044F')]
    [InlineData('\u1E9E', '\u00DF')]
    [InlineData('\u212A', 'k')]
    [InlineData('\uFF21', '\uFF41')]
    [InlineData(0x10400, 0x10428)]
    [InlineData(0x10FFFF, 0x10FFFF)]
    public void Letters_are_lowered_one_by_one(int codePoint, int lower) =>
        Assert.Equal(lower, LowerCase.Of(codePoint));
}
