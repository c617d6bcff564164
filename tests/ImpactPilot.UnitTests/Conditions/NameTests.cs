using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

/// <summary>What a name in a condition stands for: an object's property by its internal name, an alias or a label.</summary>
public sealed class NameTests
{
    private static readonly AccountFacts Account = Sample.Of("seats=40; sso_enabled=true; plan=pro").With(
        contacts: Sample.Records("role=champion"),
        deals: Sample.Records("stage=won"),
        activities:
        [
            new(ActivityType.Meeting, Sample.Now.AddDays(-1), "1", new Dictionary<string, string?> { ["room"] = "A" }, Sample.Records("side=customer")),
            .. new[] { ActivityType.Call, ActivityType.Email, ActivityType.Note, ActivityType.Task }.Select(type => Sample.Activity(type, "2026-06-14T09:00:00Z", ("room", "B"))),
        ]);

    [Theory]
    [InlineData("seats = 40")]
    [InlineData("company.seats = 40")]
    [InlineData("Company.SEATS = 40")]
    [InlineData("contact.role = 'champion'")]
    [InlineData("deal.stage = 'won'")]
    [InlineData("meeting.room = 'A'")]
    [InlineData("call.room = 'B' and email.room = 'B' and note.room = 'B' and task.room = 'B'")]
    [InlineData("count(activity) = 5 and activity.room = 'A' or activity.room = 'B'")]
    [InlineData("any meeting where any participant where side = 'customer'")]
    [InlineData("any company where seats = 40")]
    public void A_bare_name_is_the_companys_and_a_prefix_names_another_object(string text) => Sample.Ask(text, Account).Should().Be(Truth.True);

    [Theory]
    [InlineData("product.sso = true")]
    [InlineData("PRODUCT.SSO")]
    [InlineData("\"SSO enabled\" = true")]
    [InlineData("\"sso  ENABLED\"")]
    [InlineData("SSO enabled = true")]
    [InlineData("SSO   enabled is known")]
    [InlineData("Seats = 40")]
    [InlineData("company.\"Seats\" = 40")]
    [InlineData("any company where \"SSO enabled\" and Seats > 39")]
    public void An_alias_and_a_label_mean_the_same_field(string text)
    {
        Sample.Ask(text, Account).Should().Be(Truth.True);
        Sample.Compiled(text).Reads.Should().OnlyContain(field => field.Object == "company" && (field.Property == "sso_enabled" || field.Property == "seats"));
    }

    [Theory]
    [InlineData("\"Auto Renewal\" = true", "company.auto_renewal")]
    [InlineData("Auto Renewal = true", "company.auto_renewal")]
    [InlineData("deal.\"Deal Stage\" = 'won'", "deal.deal_stage")]
    public void Without_a_schema_a_label_is_taken_for_the_name_that_HubSpot_makes_of_it(string text, string field) =>
        Sample.Compiled(text, ConditionSchema.Empty).Reads.Should().ContainSingle().Which.ToString().Should().Be(field);

    [Fact]
    public void An_internal_name_comes_before_a_label_and_a_quoted_label_before_an_internal_name()
    {
        var portal = ConditionSchema.Empty.With("company", new PropertyDefinition("tier", PropertyType.Text, "Segment"), new PropertyDefinition("segment", PropertyType.Text, "Tier"));

        Sample.Compiled("tier = 'x'", portal).Reads.Single().Property.Should().Be("tier");
        Sample.Compiled("\"Tier\" = 'x'", portal).Reads.Single().Property.Should().Be("segment");
    }

    [Theory]
    [InlineData("trial or seets = 5", 10, "seats")]
    [InlineData("trial or Month Revenue > 5", 10, "Monthly Revenue")]
    [InlineData("trial or \"Month Revenue\" > 5", 10, "Monthly Revenue")]
    [InlineData("trial or company.seets = 5", 10, "company.seats")]
    [InlineData("trial or company.\"Month Revenue\" = 5", 10, "company.\"Monthly Revenue\"")]
    [InlineData("trial or prodct.sso", 10, "product.sso")]
    [InlineData("trial or sum(company.seets) = 5", 14, "company.seats")]
    public void What_the_portal_does_not_have_is_an_error_with_the_nearest_names(string text, int column, string nearest)
    {
        var error = Sample.FirstError(text);

        error.Column.Should().Be(column);
        error.Suggestions.Should().HaveCount(3).And.HaveElementAt(0, nearest);
    }

    [Fact]
    public void A_label_that_two_properties_share_is_an_error_that_names_both()
    {
        var portal = Sample.Portal.With("company", new PropertyDefinition("seats_2025", PropertyType.Number, " SEATS "));

        var error = Sample.FirstError("trial or \"Seats\" = 5", portal);

        error.Column.Should().Be(10);
        error.Message.Should().Contain("`seats`").And.Contain("`seats_2025`");
        error.Suggestions.Should().Equal("seats", "seats_2025");
    }

    [Fact]
    public void A_property_of_an_alias_is_read_by_its_own_type()
    {
        var portal = Sample.Portal.WithAlias("usage.plan", "company.plan").WithAlias("licences", "company.seats").WithAlias("usage.licences", "licences");

        Sample.Ask("usage.plan = 'Maximum' and licences > 5 and usage.licences > 5", Sample.Of("plan=max; seats=10"), portal).Should().Be(Truth.True);
        Sample.FirstError("usage.plan > 5", portal).Column.Should().Be(14);
    }
}
