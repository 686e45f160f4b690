using NewsSearch.Scoring;

namespace NewsSearch.Tests.Scoring;

public sealed class LengthNormTests
{
    [Fact]
    public void Lengths_up_to_forty_are_exact()
    {
        for (int length = 0; length <= 40; length++)
        {
            Assert.Equal(length, LengthNorm.Lengths[LengthNorm.Encode(length)]);
        }
    }

    [Fact]
    public void Longer_ones_are_rounded_down_by_less_than_an_eighth_and_keep_their_order()
    {
        int last = 0;
        for (int length = 1; length < 2_000_000; length += 1 + (length / 500))
        {
            int code = LengthNorm.Encode(length);
            float decoded = LengthNorm.Lengths[code];
            Assert.InRange(decoded, length * 7 / 8f, length);
            Assert.True(code >= last, $"the code of {length} is less than that of a shorter one");
            last = code;
        }
    }

    [Fact]
    public void The_longest_length_has_the_last_code()
    {
        // Lucene's intToByte4 maps int.MaxValue to 255 by the choice of its count of exact values.
        Assert.Equal(255, LengthNorm.Encode(int.MaxValue));
    }
}
