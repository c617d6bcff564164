using FluentAssertions;
using ImpactPilot.Features.Facts;

namespace ImpactPilot.IntegrationTests.Facts;

/// <summary>Whose role a contact has, and what says so.</summary>
public sealed class RoleResolverTests
{
    [Theory]
    [InlineData("DECISION_MAKER", "Decision Maker")]
    [InlineData("BUDGET_HOLDER", "Budget Holder")]
    [InlineData("CHAMPION", "Champion")]
    [InlineData("END_USER", "User")]
    [InlineData("END_USER;CHAMPION", "Champion")]
    [InlineData("CHAMPION;DECISION_MAKER", "Decision Maker")]
    public void HubSpots_buying_roles_are_known_and_the_weightiest_counts(string buyingRole, string role) =>
        Resolve(RoleRules.Default, [], ("hs_buying_role", buyingRole)).Should().Be(new ResolvedRole(role, RoleSource.BuyingRole));

    [Theory]
    [InlineData("Chief Operating Officer", "Decision Maker")]
    [InlineData("VP, Operations", "Decision Maker")]
    [InlineData("Chief Financial Officer (interim)", "Budget Holder")]
    [InlineData("project lead digital workflows", "Project Lead")]
    [InlineData("Sr. Project Manager", "Project Lead")]
    public void Job_titles_speak_last_and_the_longest_words_win(string title, string role) =>
        Resolve(RoleRules.Default, [], ("jobtitle", title)).Should().Be(new ResolvedRole(role, RoleSource.JobTitle));

    [Theory]
    [InlineData("Mischief analyst")]
    [InlineData("Product Owner")]
    [InlineData("  ")]
    public void Parts_of_words_say_nothing(string title) =>
        Resolve(RoleRules.Default, [], ("jobtitle", title)).Should().BeNull();

    [Fact]
    public void The_associations_label_is_asked_first() =>
        Resolve(RoleRules.Default, ["Primary", "Project lead"], ("hs_buying_role", "CHAMPION")).Should().Be(new ResolvedRole("Project Lead", RoleSource.AssociationLabel));

    [Fact]
    public void A_label_that_is_no_role_leaves_the_word_to_the_next_source() =>
        Resolve(RoleRules.Default, ["Primary", "Golf partner"], ("hs_buying_role", "OTHER"), ("jobtitle", "CEO")).Should().Be(new ResolvedRole("Decision Maker", RoleSource.JobTitle));

    [Fact]
    public void The_portals_own_property_and_order_count()
    {
        var rules = RoleRules.Default with { Property = "stakeholder_role", Order = [RoleSource.BuyingRole, RoleSource.CustomProperty] };

        Resolve(rules, ["Decision maker"], ("stakeholder_role", "champion")).Should().Be(new ResolvedRole("Champion", RoleSource.CustomProperty));
        Resolve(rules, [], ("stakeholder_role", "champion"), ("hs_buying_role", "END_USER")).Should().Be(new ResolvedRole("User", RoleSource.BuyingRole));
        Resolve(rules, ["Decision maker"], ("jobtitle", "CEO")).Should().BeNull("these sources are not asked");
    }

    private static ResolvedRole? Resolve(RoleRules rules, string[] labels, params (string Property, string? Value)[] contact) =>
        new RoleResolver(rules).Resolve(contact.ToDictionary(value => value.Property, value => value.Value), labels);
}
