using FluentAssertions;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Catalogue.Import;

namespace ImpactPilot.IntegrationTests.Catalogue;

/// <summary>The columns of a sheet that hold more than a word: how long a condition has to hold, and what a driver earns in a segment.</summary>
public sealed class ImportColumnTests
{
    private const string HeldHeading = "Impact Area,Impact Driver,Points,How often,Transition Type,Condition,Held for days";
    private const string OwnHeading = "Impact Area,Impact Driver,Points,How often,Segment points";

    [Theory]
    [InlineData("", 2, ImportAction.Unchanged)]
    [InlineData("2", 2, ImportAction.Unchanged)]
    [InlineData("0", 0, ImportAction.Updated)]
    [InlineData("14", 14, ImportAction.Updated)]
    public void A_condition_has_to_hold_for_the_days_in_its_column_and_an_empty_cell_keeps_what_was(string cell, int days, ImportAction action)
    {
        var held = Sheets.Existing(Workshop().Definition with { Transition = new(TransitionType.Property, "arr > 1", HeldForDays: 2) }) with { Watched = true };

        var row = Sheets.Plan($"{HeldHeading}\nMeaningful adoption,Data workshop,2,Every Quarter,Property Change,arr > 1,{cell}", held).Rows.Single();

        row.Driver!.Transition.HeldForDays.Should().Be(days);
        row.Action.Should().Be(action);
        row.Changes.Select(change => change.Field).Should().BeSubsetOf([DriverField.HeldForDays]);
        row.Warnings.Count(warning => warning.Contains("switches it off", StringComparison.Ordinal)).Should().Be(row.Changes.Count, "it waits for another time now");
    }

    [Theory]
    [InlineData("two", "\"two\" is not a whole number of days")]
    [InlineData("1.5", "\"1.5\" is not a whole number of days")]
    [InlineData("-1", "from 0 to 365")]
    [InlineData("366", "from 0 to 365")]
    public void Days_that_make_no_sense_reject_their_row(string cell, string what)
    {
        var row = Sheets.Plan($"{HeldHeading}\nMeaningful adoption,Data workshop,2,Every Quarter,Property Change,arr > 1,{cell}").Rows.Single();

        row.Action.Should().Be(ImportAction.Rejected);
        row.Warnings.Should().ContainSingle().Which.Should().StartWith("Row 2, column G (Held For Days): ").And.Contain(what);
    }

    [Fact]
    public void A_change_that_would_have_to_hold_is_remarked()
    {
        var sheet = Sheets.Read($"{HeldHeading}\nMeaningful adoption,Data workshop,2,Every Quarter,Property Change,arr increased,3");

        ImportPlan.Of(sheet, [], ConditionSchema.Empty).Rows.Single().Warnings.Should().ContainSingle().Which.Should().Contain("cannot hold for 3 days");
    }

    [Theory]
    [InlineData("Enterprise: 50; SMB:10", "Enterprise 50, SMB 10")]
    [InlineData(" EMEA: large : 5 ;", "EMEA: large 5")]
    [InlineData("", "")]
    public void Points_of_segments_are_read_and_an_empty_cell_means_none(string cell, string own)
    {
        var before = Sheets.Existing(Workshop().Definition with { SegmentPoints = [new("Mid-Market", 3)] });

        var row = Sheets.Plan($"{OwnHeading}\nMeaningful adoption,Data workshop,2,Every Quarter,{cell}", before).Rows.Single();

        string.Join(", ", row.Driver!.SegmentPoints.Select(one => $"{one.Segment} {one.Points}")).Should().Be(own);
        row.Changes.Select(change => change.Field).Should().Equal(DriverField.SegmentPoints);
    }

    [Theory]
    [InlineData("Enterprise", "\"Enterprise\" is no segment with its points")]
    [InlineData("SMB: 1; Enterprise 50", "\"Enterprise 50\" is no segment with its points")]
    [InlineData("SMB: many", "\"SMB: many\" is no segment with its points")]
    [InlineData("SMB: 101", "from 0 to 100")]
    [InlineData("SMB: 1; smb: 2", "twice")]
    public void Points_of_segments_that_make_no_sense_reject_their_row(string cell, string what)
    {
        var row = Sheets.Plan($"{OwnHeading}\nMeaningful adoption,Data workshop,2,Every Quarter,{cell}").Rows.Single();

        row.Action.Should().Be(ImportAction.Rejected);
        row.Warnings.Should().ContainSingle().Which.Should().StartWith("Row 2, column E (Segment Points): ").And.Contain(what);
    }

    [Fact]
    public void A_sheet_that_is_silent_about_points_of_segments_keeps_them_and_one_that_contradicts_them_is_refused()
    {
        var before = Sheets.Existing(Workshop().Definition with { SegmentPoints = [new("Enterprise", 50)] });
        const string Heading = "Impact Area,Impact Driver,Points,How often,Segment\nMeaningful adoption,Data workshop,7,Every Quarter,";

        Sheets.Plan(Heading + "enterprise", before).Rows.Single().Driver!.SegmentPoints.Should().Equal(new SegmentPoints("Enterprise", 50));
        var refused = Sheets.Plan(Heading + "SMB", before).Rows.Single();
        (refused.Action, refused.Warnings.Single()).Should().Be((ImportAction.Rejected,
            "Row 2: with what the driver keeps from the catalogue: “Enterprise” has points of its own, but the driver does not apply to it. Add it to the segments, or take its points away."));
    }

    private static ExistingDriver Workshop() => Sheets.Existing(Sheets.PlanRow(Sheets.Workshop).Driver!);
}
