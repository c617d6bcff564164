using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions.FinePrint;

public sealed class FinePrintOnSyntax
{
    private static readonly AccountFacts Account = Sample.Of("seats=40; plan=pro; trial=false; city=Utrecht; renewal_on=2026-07-01; Terms=true").With(
        deals: Sample.Records("amount=5"),
        activities: [Sample.Activity(ActivityType.Meeting, "2026-06-14T09:00:00Z", ("hs_meeting_outcome", "done"))]);

    [Theory]
    [InlineData("COMPANIES.seats = 40 and Deals.amount = 5")]
    [InlineData("ANY MEETINGS WHERE outcome = 'done' WITHIN 2 WEEK")]
    [InlineData("no calls and every NOTE where body = 'x' and count(emails) = 0")]
    [InlineData("Counts(Activities) = 1 and SUMS(deal.amount) = 5")]
    [InlineData("day_between(today, renewal_on) = 16 and Months_Between(today, renewal_on) = 0 and month_between(today, renewal_on) = 0")]
    [InlineData("LOWERS('A') = 'a' and lengths('a') = 1 and mins(1, 2) = 1 and Max(1, 2) = 2 and COALESCES(mrr, 1) = 1")]
    [InlineData("today + 1 days = today + 24 hour and today + 1 years > today + 1 Month")]
    public void Names_of_objects_functions_and_units_in_any_case_and_number(string text) => Sample.Ask(text, Account).Should().Be(Truth.True);

    [Theory]
    [InlineData("plan = 'max' or 'pro' and seats = 41", Truth.False)]
    [InlineData("seats = 40 and plan = 'max' or 'pro'", Truth.True)]
    [InlineData("seats = 39 or 40", Truth.True)]
    [InlineData("seats = -1 or 40", Truth.True)]
    [InlineData("seats = 5% or 40", Truth.True)]
    [InlineData("trial is yes or no", Truth.True)]
    [InlineData("renewal_on = today or date '2026-07-01'", Truth.True)]
    [InlineData("renewal_on == instant '2026-06-30T22:00:00Z' or today", Truth.True)]
    [InlineData("count(deal) = 1 or 2", Truth.True)]
    [InlineData("seats = 39 or 40 = seats", Truth.True)]
    [InlineData("seats = 39 or 41 - 1 = seats", Truth.True)]
    [InlineData("seats = 39 or -seats < 0", Truth.True)]
    [InlineData("seats = 39 or 'pro' in ('pro')", Truth.True)]
    [InlineData("plan = 'max' or not trial", Truth.True)]
    [InlineData("plan = 'max' or (trial = no)", Truth.True)]
    [InlineData("plan changed to 'x' or seats = 40", Truth.True)]
    public void Several_values_bind_tighter_than_and_and_are_of_any_type(string text, Truth expected) => Sample.Ask(text, Account).Should().Be(expected);

    [Theory]
    [InlineData("plan != 'a' or 'b'", 16)]
    [InlineData("plan <> 'a' or 'b'", 16)]
    [InlineData("plan is not 'a' or 'b'", 20)]
    [InlineData("trial and seats != 5 or 6", 25)]
    public void After_an_unequal_sign_they_are_an_error_that_suggests_not_in(string text, int column)
    {
        var error = Sample.FirstError(text);

        error.Column.Should().Be(column);
        error.Suggestions.Should().ContainSingle().Which.Should().Contain("not in");
    }

    [Theory]
    [InlineData("seats > 5 or 6", 14)]
    [InlineData("plan changed from 'a' to 'b' or 'c'", 33)]
    [InlineData("seats = trial or 6", 18)]
    [InlineData("seats = 1 + 1 or 6", 18)]
    [InlineData("seats = (5) or 6", 16)]
    [InlineData("plan in ('a') or 'b'", 18)]
    [InlineData("city starts with 'a' or 'b'", 25)]
    [InlineData("seats between 1 and 2 or 3", 26)]
    [InlineData("city contains 'a' or 'b'", 22)]
    [InlineData("'a' or 'b'", 1)]
    public void Elsewhere_a_value_alone_says_nothing(string text, int column) => Sample.FirstError(text).Column.Should().Be(column);

    [Theory]
    [InlineData("not not trial", 5, "not (not …)")]
    [InlineData("city is not known", 9, "is unknown")]
    [InlineData("city is not unknown", 9, "is known")]
    [InlineData("city not starts with 'U'", 6, "not (… starts with '…')")]
    [InlineData("city not ends with 'U'", 6, "not (… ends with '…')")]
    [InlineData("count(deal) + 1 > 2", 13, "count(…) >= 1 + 1")]
    [InlineData("count(deal) * 2 > 2", 13, "count(…) >= 1 + 1")]
    [InlineData("1 + count(deal) > 2", 5, "count(…) >= 1")]
    [InlineData("-count(deal) < 2", 2, "count(…) >= 1")]
    [InlineData("abs(count(deal)) > 2", 5, "count(…) >= 1")]
    [InlineData("2 < count(deal)", 5, "count(…) >= 1")]
    [InlineData("plan in ()", 10, "('…')")]
    [InlineData("plan changed to any of ()", 25, "('…')")]
    [InlineData("city contains any of ()", 23, "('…')")]
    [InlineData("plan in ('a',)", 14, ")")]
    [InlineData("city contains all of ('a', )", 28, ")")]
    [InlineData("city = ‘a’", 8, "'…'")]
    [InlineData("city = “a”", 8, "\"…\"")]
    [InlineData("city contains any of (’a’)", 23, "'…'")]
    [InlineData("discount > 5 %", 14, "5%")]
    [InlineData("mrr increased by at least 12.5  %", 33, "12.5%")]
    public void What_is_nearly_right_is_an_error_with_the_accepted_form(string text, int column, string suggestion)
    {
        var error = Sample.FirstError(text);

        error.Column.Should().Be(column);
        error.Suggestions.Should().Contain(suggestion);
    }

    [Theory]
    [InlineData("seats = ---5", 10)]
    [InlineData("- - seats < 0", 3)]
    [InlineData("\"\" = 5", 1)]
    [InlineData("company.\"  \" = 5", 9)]
    [InlineData("not Trial Ends", 11)]
    [InlineData("Seats Sold", 7)]
    [InlineData("Seats Sold and trial", 7)]
    [InlineData("previous(Seats Sold) = 1", 16)]
    [InlineData("Terms and Rates = true", 11)]
    [InlineData("in = 5", 1)]
    [InlineData("company.", 9)]
    [InlineData("company..seats = 5", 9)]
    [InlineData("company.seats.x = 5", 14)]
    [InlineData("trial;", 6)]
    [InlineData("trial # really", 7)]
    public void Other_forms_are_errors_where_they_begin(string text, int column) => Sample.FirstError(text).Column.Should().Be(column);

    [Theory]
    [InlineData("", 1)]
    [InlineData("   ", 4)]
    [InlineData("seats >", 8)]
    [InlineData("seats > 5 and  ", 16)]
    [InlineData("(seats > 5", 11)]
    [InlineData("any meeting where", 18)]
    [InlineData("city = '👍🏽' and", 16)]
    [InlineData("city = 'abc", 8)]
    [InlineData("city = '👍🏽' or city = 'x", 23)]
    [InlineData("trial or \"Seats = 5", 10)]
    [InlineData("renewal_on > date '2026", 19)]
    [InlineData("city = 'a\u0301' and seets = 5", 17)]
    [InlineData("city = '👍🏽' and widget.size = 5", 17)]
    [InlineData("trial or company.seets = 5", 10)]
    [InlineData("trial or company.\"Seets\" = 5", 10)]
    [InlineData("trial or any deal where widget.size = 5", 25)]
    public void Columns_count_code_points_from_one(string text, int column) => Sample.FirstError(text).Column.Should().Be(column);

    [Fact]
    public void A_suggestion_can_be_typed_as_it_stands()
    {
        foreach (var name in new[] { "company.\"Renewl Date\"", "company.sts", "Renewl Date", "Termes Rates", "companie.seats", "compani.\"Renewal Date\"" })
        {
            foreach (var suggestion in Sample.FirstError($"{name} is known").Suggestions)
                Condition.Compile($"{suggestion} is known", Sample.Portal).Ok.Should().BeTrue(because: "{0} was suggested for {1}", suggestion, name);
        }
    }
}
