using System.Text.Json.Nodes;
using FluentAssertions;
using ImpactPilot.Domain.Detection.Learning;
using ImpactPilot.Domain.Detection.Text;
using ImpactPilot.Domain.Detection.Words;
using Xunit;

namespace ImpactPilot.UnitTests.Detection;

public sealed class MeaningsTests
{
    private static readonly Names Nobody = new([]);

    [Theory]
    [InlineData("cake", "doughnuts", "invoice")]
    [InlineData("weekly", "monthly", "parcel")]
    [InlineData("developer", "designer", "biscuit")]
    public void Words_that_are_used_alike_point_the_same_way(string word, string like, string unlike) =>
        Likeness(word, like).Should().BeGreaterThan(0.3 + Likeness(word, unlike));

    [Theory]
    [InlineData("dispatches", "dispatch")]
    [InlineData("halving", "halve")]
    [InlineData("clapped", "clap")]
    [InlineData("tidied", "tidy")]
    [InlineData("courier's", "courier")]
    public void A_word_is_known_in_all_its_forms(string form, string word) => Likeness(form, word).Should().BeGreaterThan(0.6);

    [Theory]
    [InlineData("")]
    [InlineData("xqzzk")]
    [InlineData("a s es ed")]
    [InlineData("42 % 🎂")]
    public void What_no_word_says_has_no_direction(string text) => Of(text).Length.Should().Be(Meanings.Width);

    [Fact]
    public void An_unknown_word_has_no_direction() => Of("xqzzk").Should().OnlyContain(coordinate => coordinate == 0);

    [Fact]
    public void Names_of_those_who_took_part_say_nothing()
    {
        var names = new Names([Texts.Champion with { Name = "Rose Baker" }]);

        Meanings.BuiltIn.Of(Tokenizer.Read("Rose Baker", 0, 10), names).Should().OnlyContain(coordinate => coordinate == 0);
        Of("rose baker").Should().Contain(coordinate => coordinate != 0);
    }

    [Fact]
    public void The_same_words_always_give_the_same_direction() => Of("The parcel was unwrapped today.").Should().Equal(Of("The parcel was unwrapped today."));

    [Fact]
    public void A_file_with_too_few_coordinates_is_refused()
    {
        var read = () => new Meanings("cake AAAA\n");

        read.Should().Throw<InvalidDataException>().WithMessage("The word cake has 3 coordinates instead of 64.");
    }

    [Fact]
    public void Weights_of_meanings_of_another_width_are_refused()
    {
        var weights = JsonNode.Parse(Weights.BuiltIn())!;
        var meaning = weights["Meaning"]!["case-study"]!.GetValue<string>();
        weights["Meaning"]!["case-study"] = meaning[(meaning.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var read = () => Weights.Read(Lexicon.BuiltIn, weights.ToJsonString());

        read.Should().Throw<InvalidDataException>().WithMessage("*127 instead of 128*");
    }

    private static double Likeness(string one, string other)
    {
        var (left, right) = (Of(one), Of(other));
        return left.Zip(right, (a, b) => (double)a * b).Sum() / Math.Sqrt(left.Sum(a => (double)a * a) * right.Sum(b => (double)b * b));
    }

    private static float[] Of(string text) => Meanings.BuiltIn.Of(Tokenizer.Read(text, 0, text.Length), Nobody);
}
