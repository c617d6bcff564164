using FluentAssertions;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Domain.Setup;
using Xunit;
using static ImpactPilot.Domain.Setup.SetupStep;
using static ImpactPilot.Domain.Setup.SetupStepState;

namespace ImpactPilot.UnitTests.Setup;

/// <summary>What is done on the way to the first win, what is next, and why not yet.</summary>
public sealed class SetupChecklistTests
{
    private static readonly SetupFacts Imported = new(
        Connected: true, Import: null, PropertiesKnown: true, AccountsImported: true, NamesWaiting: 3, Drivers: 0, RulesOn: 0, Cycle: null, People: 1, Pending: 0, HasWon: false);

    private static readonly SetupFacts Everything = Imported with { NamesWaiting = 0, Drivers = 36, RulesOn = 2, Cycle = CycleStatus.Active, People = 2, HasWon = true };

    [Fact]
    public void The_steps_are_next_one_after_the_other()
    {
        var facts = Imported with { Connected = false, AccountsImported = false, PropertiesKnown = false };
        Next(facts).Should().Be(Connect);
        Next(facts = Imported).Should().Be(MapNames);
        Next(facts = facts with { NamesWaiting = 0 }).Should().Be(PickDrivers);
        Next(facts = facts with { Drivers = 1 }).Should().Be(SwitchOn);
        Next(facts = facts with { RulesOn = 1 }).Should().Be(StartCycle);
        Next(facts = facts with { Cycle = CycleStatus.Draft }).Should().Be(StartCycle);
        Next(facts = facts with { Cycle = CycleStatus.Active }).Should().Be(SetupStep.Invite);
        Next(facts = facts with { People = 2 }).Should().Be(FirstWin);
        Next(facts with { HasWon = true }).Should().BeNull();
    }

    [Fact]
    public void While_the_import_runs_what_needs_no_accounts_is_next_and_the_rest_says_how_far_it_is()
    {
        var steps = Of(Imported with { AccountsImported = false, Drivers = 4, Cycle = CycleStatus.Active, Import = new("companies", 100, 250, null) });

        steps[Connect].Should().Be(new SetupStepStatus(Connect, Waiting, "The import of companies is 40 % done: 100 of 250."));
        steps[MapNames].State.Should().Be(SetupStepState.Next);
        steps[SwitchOn].State.Should().Be(Waiting);
        steps[SwitchOn].Note.Should().EndWith("The import of companies is 40 % done: 100 of 250.");
        steps[FirstWin].State.Should().Be(Waiting);
    }

    [Theory]
    [InlineData(0, 250, 0)]
    [InlineData(2, 250, 0)]
    [InlineData(3, 250, 1)]
    [InlineData(249, 250, 99)]
    [InlineData(250, 250, 99)]
    [InlineData(100_000_000, 100_000_001, 99)]
    [InlineData(5, 0, null)]
    [InlineData(5, null, null)]
    public void An_import_is_never_said_to_be_further_than_it_is(int imported, int? total, int? percent) =>
        new ImportProgress("companies", imported, total, null).Percent.Should().Be(percent);

    [Fact]
    public void An_import_in_trouble_says_why_and_one_that_has_not_begun_says_so()
    {
        Of(Imported with { AccountsImported = false, Import = new("companies", 100, 250, "HubSpot is not available right now.") })[Connect].Note
            .Should().Be("The import of companies waits: HubSpot is not available right now.");
        Of(Imported with { AccountsImported = false })[Connect].Note.Should().Be("The import begins in a moment.");
        Of(Imported with { AccountsImported = false, Import = new("companies", 0, null, null) })[Connect].Note.Should().Be("The import of companies begins.");
    }

    [Fact]
    public void What_cannot_be_taken_yet_names_what_comes_first()
    {
        var steps = Of(Imported with { PropertiesKnown = false });

        steps[MapNames].State.Should().Be(Waiting);
        steps[SwitchOn].Note.Should().StartWith("Pick drivers first");
        steps[FirstWin].Note.Should().Be("Pick drivers first.");
        Of(Imported with { Drivers = 1 })[FirstWin].Note.Should().StartWith("Start a cycle first");
        Of(Imported with { Drivers = 1, Cycle = CycleStatus.Draft })[FirstWin].State.Should().Be(Waiting);
        Of(Imported with { Connected = false })[SetupStep.Invite].State.Should().Be(Waiting);
    }

    [Fact]
    public void Steps_that_were_set_aside_are_settled_but_only_those_that_a_portal_can_do_without()
    {
        var aside = new HashSet<SetupStep>(Enum.GetValues<SetupStep>());

        var steps = SetupChecklist.Of(Imported, aside);

        steps.Steps.Where(step => step.State is Skipped).Select(step => step.Step).Should().Equal(MapNames, SwitchOn, SetupStep.Invite);
        steps.Steps.Single(step => step.State is SetupStepState.Next).Step.Should().Be(PickDrivers);
        steps.Settled.Should().Be(4, "connecting is done and three steps are set aside");
        SetupChecklist.Of(Everything with { NamesWaiting = 1 }, aside).IsFinished.Should().BeTrue();
    }

    [Fact]
    public void What_is_true_is_done_even_if_it_was_set_aside_and_is_open_again_once_it_no_longer_is()
    {
        var checklist = SetupChecklist.Of(Everything, new HashSet<SetupStep> { SwitchOn });
        checklist.IsFinished.Should().BeTrue();
        checklist.Steps.Should().OnlyContain(step => step.State == Done);

        var lost = Of(Everything with { Connected = false });
        lost[Connect].State.Should().Be(SetupStepState.Next);
        lost[Connect].Note.Should().Contain("nothing is lost");
        Of(Everything with { Cycle = CycleStatus.Ended })[StartCycle].State.Should().Be(Done);
    }

    [Theory]
    [InlineData(0, "Confirm what is detected, or win a driver by hand at an account.")]
    [InlineData(1, "1 suggestion waits for a decision.")]
    [InlineData(100, "100 suggestions wait for a decision.")]
    public void The_first_win_says_where_it_may_come_from(int pending, string note) =>
        Of(Everything with { HasWon = false, Pending = pending })[FirstWin].Note.Should().Be(note);

    private static SetupStep? Next(SetupFacts facts) => Of(facts).Values.SingleOrDefault(step => step.State is SetupStepState.Next)?.Step;

    private static Dictionary<SetupStep, SetupStepStatus> Of(SetupFacts facts) => SetupChecklist.Of(facts, new HashSet<SetupStep>()).Steps.ToDictionary(step => step.Step);
}
