using FluentAssertions;
using ImpactPilot.Domain.Detection.Text;
using Xunit;

namespace ImpactPilot.UnitTests.Detection;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("<p>one</p><p>two</p>", "\none\n\ntwo\n")]
    [InlineData("hosted by <b>Olu</b> today", "hosted by Olu today")]
    [InlineData("Tom &amp; Ann&nbsp;met", "Tom & Ann met")]
    [InlineData("3 < 4 and 5 > 2", "3 < 4 and 5 > 2")]
    [InlineData("a <never closed", "a <never closed")]
    [InlineData("AT&T; &bogus; &#8364;5", "AT&T; &bogus; €5")]
    [InlineData("<<b>>", "<>")]
    [InlineData("", "")]
    public void Markup_is_read_forgivingly(string stored, string read) =>
        SourceText.Read(stored).Text.Should().Be(read);

    [Fact]
    public void A_stretch_of_the_text_is_cut_from_what_is_stored()
    {
        const string Stored = "<p>We met <i>Olu</i> &amp; Ann.</p>";
        var source = SourceText.Read(Stored);
        var start = source.Text.IndexOf("met", StringComparison.Ordinal);

        var (at, words) = source.Stored(start, source.Text.IndexOf(" Ann", StringComparison.Ordinal));

        words.Should().Be("met <i>Olu</i> &amp;");
        Stored[at..].Should().StartWith(words);
    }

    [Fact]
    public void Only_so_much_of_a_pasted_file_is_read() =>
        SourceText.Read(new string('x', 1_000_000)).Text.Should().HaveLength(SourceText.MaxRead);
}
