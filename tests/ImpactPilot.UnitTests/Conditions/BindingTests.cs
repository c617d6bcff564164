using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class BindingTests
{
    private static readonly AccountFacts Account = Sample.Account(("limit", "500")).With(
        contacts: [Sample.Record("c1", ("country", "NL"), ("role", "user")), Sample.Record("c2", ("country", "BE"), ("role", "champion"))],
        deals: [Sample.Record("d1", ("amount", "100"), ("kind", "renewal")), Sample.Record("d2", ("amount", "900"), ("kind", "new"))]);

    [Theory]
    [InlineData("deal.kind = 'renewal' and deal.amount < 500", Truth.True)]
    [InlineData("deal.kind = 'renewal' and deal.amount > 500", Truth.False)]
    [InlineData("deal.kind = 'renewal' and (limit = 500 and deal.amount > 500)", Truth.False)]
    [InlineData("deal.kind = 'renewal' and (deal.amount > 500 or deal.amount = 900)", Truth.False)]
    [InlineData("deal.kind = 'renewal' and not deal.amount < 500", Truth.False)]
    [InlineData("deal.kind = 'renewal' and limit = 500 and contact.role = 'champion' and deal.amount = 100 and contact.country = 'BE'", Truth.True)]
    [InlineData("deal.kind = 'renewal' and contact.role = 'champion' and contact.country = 'NL'", Truth.False)]
    [InlineData("limit = 500 and (deal.amount < 500 or contact.country = 'XX') and contact.role = 'user'", Truth.True)]
    public void An_and_group_speaks_of_one_object_of_a_kind(string text, Truth expected) => Ask(text).Should().Be(expected);

    [Theory]
    [InlineData("deal.kind = 'renewal' or deal.amount = 900", Truth.True)]
    [InlineData("(deal.kind = 'renewal' and deal.amount = 900) or (deal.kind = 'new' and deal.amount = 900)", Truth.True)]
    [InlineData("not deal.kind = 'renewal'", Truth.False)]
    [InlineData("deal.kind != 'renewal'", Truth.True)]
    [InlineData("not (deal.kind = 'renewal' and deal.amount = 900)", Truth.True)]
    [InlineData("limit = 500 and not deal.kind = 'renewal'", Truth.True)]
    public void Outside_an_and_each_field_means_any_object(string text, Truth expected) => Ask(text).Should().Be(expected);

    [Theory]
    [InlineData("deal.kind = 'renewal' and any deal where amount = 900", Truth.True)]
    [InlineData("any deal where kind = 'renewal' and deal.amount = 900", Truth.False)]
    [InlineData("deal.kind = 'renewal' and any contact where deal.amount = 900", Truth.True)]
    [InlineData("contact.country = 'BE' and count(deal where contact.country = 'NL' and amount = 100) = 1", Truth.True)]
    public void A_query_does_not_see_the_objects_bound_outside_it(string text, Truth expected) => Ask(text).Should().Be(expected);

    [Theory]
    [InlineData("deal.amount > limit * 1", Truth.True)]
    [InlineData("deal.amount * 2 < deal.amount + 500", Truth.True)]
    [InlineData("meeting.outcome = 'x'", Truth.False)]
    [InlineData("not meeting.outcome = 'x'", Truth.True)]
    [InlineData("meeting.outcome is unknown and limit = 500", Truth.False)]
    public void Over_no_objects_nothing_is_true(string text, Truth expected) => Ask(text).Should().Be(expected);

    [Fact]
    public void A_query_beside_a_bound_object_keeps_its_own_objects_apart()
    {
        var facts = Account.With(activities: [new(ActivityType.Call, Sample.Now, "1", new Dictionary<string, string?> { ["hs_call_title"] = "x" })]);

        Ask("activity.subject = 'x' and any call where deal.kind = 'new' and contact.role = 'user' and subject = 'x'", facts).Should().Be(Truth.True);
    }

    [Fact]
    public void Beside_a_change_operator_the_object_is_the_changed_one()
    {
        var promoted = Account.With(change: new("contact", "c2", "role", "user", "champion", Sample.Now));

        Ask("contact.role changed to 'champion' and contact.country = 'BE'", promoted).Should().Be(Truth.True);
        Ask("contact.role changed to 'champion' and contact.country = 'NL'", promoted).Should().Be(Truth.False);
        Ask("contact.role changed to 'champion' or contact.country = 'NL'", promoted).Should().Be(Truth.True);
        Ask("any contact where role changed and country = 'BE'", promoted).Should().Be(Truth.True);
        Ask("any contact where role changed and country = 'NL'", promoted).Should().Be(Truth.False);
        Ask("contact.role changed and deal.amount = 900", promoted).Should().Be(Truth.True);
    }

    [Fact]
    public void A_changed_object_that_left_the_account_still_changed()
    {
        var gone = Account.With(change: new("contact", "c9", "role", "user", "champion", Sample.Now));

        Ask("contact.role changed to 'champion'", gone).Should().Be(Truth.True);
        Ask("contact.role changed to 'champion' and contact.country = 'BE'", gone).Should().Be(Truth.Unknown);
    }

    [Fact]
    public void A_change_without_an_id_is_of_the_only_object_of_its_kind()
    {
        var deal = Account.With(deals: [Account.Deals[0]], change: new("deal", null, "amount", "90", "100", Sample.Now));

        Ask("deal.amount increased and deal.kind = 'renewal'", deal).Should().Be(Truth.True);
        Ask("any deal where amount increased", Account.With(change: deal.Change)).Should().Be(Truth.False, because: "there are two");
    }

    [Fact]
    public void An_activity_changes_by_its_own_type()
    {
        var meeting = new ActivityFacts(ActivityType.Meeting, Sample.Now, "7", new Dictionary<string, string?> { ["hs_meeting_outcome"] = "COMPLETED" });
        var call = new ActivityFacts(ActivityType.Call, Sample.Now, "7", new Dictionary<string, string?>());
        var facts = Account.With(activities: [call, meeting], change: new("meeting", "7", "hs_meeting_outcome", "SCHEDULED", "COMPLETED", Sample.Now));

        Ask("meeting.outcome changed to 'completed'", facts).Should().Be(Truth.True);
        Ask("activity.outcome changed to 'completed' and activity.timestamp = now", facts).Should().Be(Truth.True);
        Ask("call.outcome changed", facts).Should().Be(Truth.False);
        Ask("any call where outcome changed", facts).Should().Be(Truth.False);
    }

    private static Truth Ask(string text) => Ask(text, Account);

    private static Truth Ask(string text, AccountFacts facts) => Sample.Ask(text, facts, ConditionSchema.Empty);
}
