using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Conditions.Cases;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class CaseTests
{
    [Fact]
    public void A_case_brings_its_schema_facts_and_change()
    {
        var read = ConditionCase.Parse(
            """
            {"id":"k1","condition":"Seat Count increased and tool.on and contact.age = 5 and any call where participant.side = 'us'",
             "facts":{"now":"2026-05-01T00:00:00Z","timeZone":"Europe/Amsterdam",
              "schema":{"company":{"seats":{"type":"number","label":"Seat Count"},"on":{"type":"bool"}}},
              "aliases":{"tool.on":"company.on"},
              "company":{"properties":{"seats":"7","on":true},"history":{"seats":[{"value":"5","timestamp":"2026-01-01T00:00:00Z"}]}},
              "contacts":[{"id":"1","properties":{"age":5},"history":{}}],
              "activities":[{"id":"9","type":"call","timestamp":"2026-04-29T10:00:00Z","properties":{},"participants":[{"side":"us"}]}],
              "change":{"object":"company","property":"seats","old":"5","new":"7","timestamp":"2026-04-30T00:00:00Z"}}}
            """,
            Sample.Now);

        read.Id.Should().Be("k1");
        read.Facts.TimeZone.Id.Should().Be("Europe/Amsterdam");
        Sample.Ask(read.Text, read.Facts, read.Schema).Should().Be(Truth.True);
    }

    [Fact]
    public void Without_a_now_the_machines_clock_counts_and_without_a_zone_UTC()
    {
        var read = ConditionCase.Parse("""{"condition":"now = instant '2026-06-15T12:00:00Z'"}""", Sample.Now);

        read.Facts.TimeZone.Should().Be(TimeZoneInfo.Utc);
        Sample.Ask(read.Text, read.Facts, read.Schema).Should().Be(Truth.True);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"condition":5}""")]
    [InlineData("""{"condition":"x","facts":{"timeZone":"Mars/Olympus"}}""")]
    [InlineData("""{"condition":"x","facts":{"now":"later"}}""")]
    [InlineData("""{"condition":"x","facts":{"activities":[{"type":"dance"}]}}""")]
    public void What_is_no_case_says_so(string json) =>
        FluentActions.Invoking(() => ConditionCase.Parse(json, Sample.Now)).Should().Throw<FormatException>();

    [Theory]
    [InlineData("""{"company":{"arr":{"type":"number"}}}""")]
    [InlineData("""{"schema":{"company":{"arr":{"type":"number"}}},"aliases":{"x.y":"company.arr"}}""")]
    public void A_schema_file_holds_the_objects_alone_or_with_aliases(string json) =>
        Sample.Ask("arr = 5", Sample.Account(("arr", "5.0")), SchemaJson.Parse(json)).Should().Be(Truth.True);
}
