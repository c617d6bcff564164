using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class ExplanationTests
{
    [Theory]
    [InlineData("sso_enabled and seats > 20 and trial", "seats > 20", "Does not hold because Seats is 12, not more than 20")]
    [InlineData("mrr > 5 or sso_enabled", "sso_enabled", "SSO enabled is Yes")]
    [InlineData("sso_enabled and mrr > 5", "mrr > 5", "Cannot be decided because Monthly Revenue has no value")]
    [InlineData("not (sso_enabled or trial)", "sso_enabled", "Does not hold because SSO enabled is Yes")]
    [InlineData("seats > 20 or trial", "seats > 20 or trial", "Does not hold because Seats is 12, not more than 20; Trial is No")]
    [InlineData("plan = 'basic'", "plan = 'basic'", "Does not hold because Plan is Maximum, not Basic")]
    [InlineData("renewal_on < today", "renewal_on < today", "Cannot be decided because Renewal Date is “soon”, which cannot be read as a date")]
    public void It_names_the_part_that_decided_and_what_it_read(string text, string deciding, string words)
    {
        var account = Sample.Account(("sso_enabled", "true"), ("seats", "12"), ("trial", "false"), ("plan", "max"), ("renewal_on", "soon"));

        var explanation = Sample.Compiled(text).Explain(account);

        explanation.Deciding.Text.Should().Be(deciding);
        explanation.ToString().Should().Be(words);
    }

    [Fact]
    public void A_change_shows_both_values()
    {
        var account = Sample.Account(("plan", "max")).With(change: Sample.Change("plan", "basic", "max"));

        var read = Sample.Compiled("plan changed to 'Maximum'").Explain(account).Reads.Single();

        read.Should().BeEquivalentTo(new { Label = "Plan", Before = "Basic", Value = "Maximum", IsChange = true });
        read.ToString().Should().Be("Plan: 'Basic' → 'Maximum'");
    }

    [Fact]
    public void A_property_that_did_not_change_says_so()
    {
        var account = Sample.Account(("plan", "max")).With(change: Sample.Change("city", "Delft", "Utrecht"));

        Sample.Compiled("plan changed").Explain(account).ToString().Should().Be("Does not hold because Plan is not what changed");
    }

    [Fact]
    public void A_query_shows_the_object_that_decided()
    {
        var account = Sample.Account().With(deals: [Sample.Record("1", ("amount", "5")), Sample.Record("2", ("amount", "50"))]);

        var explanation = Sample.Compiled("any deal where amount > 10").Explain(account);

        explanation.Notes.Should().Equal("2 deals were looked at");
        explanation.Deciding.Reads.Single().Value.Should().Be("50");
    }

    [Fact]
    public void A_query_that_finds_nothing_tells_how_many_it_looked_at()
    {
        var account = Sample.Account().With(deals: [Sample.Record("1", ("amount", "5")), Sample.Record("2", ("amount", "6"))]);

        Sample.Compiled("any deal where amount > 10").Explain(account).ToString()
            .Should().Be("Does not hold because none of the 2 deals fits: for one of them, amount is 5, not more than 10");
    }

    [Fact]
    public void A_sum_tells_its_value_and_what_it_left_out()
    {
        var account = Sample.Account().With(deals: [Sample.Record("1", ("amount", "5")), Sample.Record("2", ("amount", "tbd"))]);

        Sample.Compiled("sum(deal.amount) > 10").Explain(account).Notes
            .Should().Equal("sum(deal.amount) is 5", "1 without a readable value left out");
    }

    [Fact]
    public void Previous_shows_the_earlier_value()
    {
        var history = new Dictionary<string, IReadOnlyList<HistoricValue>> { ["seats"] = [new("5", Sample.Now.AddDays(-2)), new("7", Sample.Now.AddDays(-1))] };
        var account = Sample.Account().With(company: new("1", new Dictionary<string, string?> { ["seats"] = "7" }, history));

        Sample.Compiled("seats > previous(seats)").Explain(account).ToString().Should().Be("Seats is 7, more than Seats before (Seats before is 5)");
    }

    [Fact]
    public void The_tree_has_a_line_for_every_part()
    {
        var account = Sample.Account(("sso_enabled", "true"), ("seats", "12"));

        Sample.Compiled("sso_enabled and not seats > 20").Explain(account).ToTree().Should().Be(
            """
            true  sso_enabled and not seats > 20
              true  sso_enabled  (SSO enabled: 'true')
              true  not seats > 20
                false  seats > 20  (Seats: '12')

            """);
    }
}
