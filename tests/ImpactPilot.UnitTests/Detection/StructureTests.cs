using FluentAssertions;
using ImpactPilot.Domain.Detection;
using Xunit;

namespace ImpactPilot.UnitTests.Detection;

public sealed class StructureTests
{
    [Theory]
    [InlineData(44, false)]
    [InlineData(45, false)]
    [InlineData(46, true)]
    public void Silence_counts_after_forty_five_days(int days, bool silent) =>
        Of(Texts.Call("", people: Texts.Champion with { DaysSinceLastEngagement = days })).Has(Trait.SilentRole).Should().Be(silent);

    [Theory]
    [InlineData("DECISION_MAKER", "Clerk", true)]
    [InlineData("END_USER", "Director", false)]
    [InlineData(null, "VP Finance", true)]
    [InlineData(null, "Clerk", false)]
    public void The_role_says_who_decides_and_without_one_the_title(string? role, string title, bool decides) =>
        Of(Texts.Call("", people: Texts.Champion with { BuyingRole = role, JobTitle = title })).Has(Trait.RoleThere).Should().Be(decides);

    [Theory]
    [InlineData("COMPLETED", true, false)]
    [InlineData("NO_SHOW", false, true)]
    [InlineData("CANCELED", false, true)]
    [InlineData("RESCHEDULED", false, true)]
    [InlineData("SCHEDULED", false, false)]
    [InlineData("", false, false)]
    public void A_meeting_s_outcome_says_whether_it_was_held(string outcome, bool held, bool notHeld)
    {
        var traits = Of(Texts.Meeting("", "", outcome, Texts.Champion));

        traits.Has(Trait.Held).Should().Be(held);
        traits.Has(Trait.NotHeld).Should().Be(notHeld);
    }

    [Theory]
    [InlineData("Product Owner", true)]
    [InlineData("Produktmanagerin", true)]
    [InlineData("Senior PM", true)]
    [InlineData("Product Trainer", false)]
    [InlineData("Account Manager", false)]
    public void Our_product_people_are_known_by_their_titles(string title, bool known) =>
        Of(Texts.Meeting("", "", people: Texts.Csm with { JobTitle = title })).Has(Trait.ProductOwnerThere).Should().Be(known);

    [Fact]
    public void A_manager_in_copy_is_seen()
    {
        Of(Texts.Outgoing("", copy: Texts.Manager.Email)).Has(Trait.CopiedSenior).Should().BeTrue();
        Of(Texts.Outgoing("")).Has(Trait.CopiedSenior).Should().BeFalse();
    }

    private static Traits Of(Activity activity) => Structure.Of(activity);
}
