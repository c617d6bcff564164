using FluentAssertions;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Features.Catalogue.Import;
using ImpactPilot.Features.Catalogue.Library;

namespace ImpactPilot.IntegrationTests.Catalogue;

public sealed class ImportPlanTests
{
    [Fact]
    public void A_row_becomes_a_driver()
    {
        var row = Sheets.PlanRow("Meaningful adoption,Data workshop,A workshop about data.,2.00,trigger-based,\"SMB, Enterprise\",Contextual Change,Was it about data?,meeting.kind = 'data'");

        row.Action.Should().Be(ImportAction.Created);
        row.Key.Should().Be("data-workshop");
        row.LibraryKey.Should().BeNull();
        row.Warnings.Should().BeEmpty();
        row.Driver.Should().BeEquivalentTo(new DriverDefinition
        {
            Area = "Meaningful adoption",
            Name = "Data workshop",
            Definition = "A workshop about data.",
            Points = 2,
            Cadence = Cadence.TriggerBased,
            Segments = ["SMB", "Enterprise"],
            Transition = new(TransitionType.Contextual, "meeting.kind = 'data'", "Was it about data?"),
        });
    }

    [Fact]
    public void The_library_imports_itself_without_a_remark()
    {
        var plan = Sheets.Plan(LibraryFile.Text("drivers.csv"));

        plan.Created.Should().Be(36);
        plan.Rows.Should().OnlyContain(row => row.Action == ImportAction.Created && row.Warnings.Count == 0 && row.LibraryKey == row.Key && row.SourceRow != null);
    }

    [Fact]
    public void Importing_a_sheet_again_changes_nothing()
    {
        var sheet = LibraryFile.Text("drivers.csv");

        Sheets.Plan(sheet, Sheets.Applied(Sheets.Plan(sheet))).Unchanged.Should().Be(36);
    }

    [Theory]
    [InlineData("Adoption,Data workshop,Words,three,Once,,None,,", "Row 2, column D (Points)", "\"three\" is not a whole number")]
    [InlineData("Adoption,Data workshop,Words,2.5,Once,,None,,", "Row 2, column D (Points)", "\"2.5\" is not a whole number")]
    [InlineData("Adoption,Data workshop,Words,,Once,,None,,", "Row 2, column D (Points)", "an empty cell is not a whole number")]
    [InlineData("Adoption,Data workshop,Words,-1,Once,,None,,", "Row 2, column D (Points)", "from 0 to 100")]
    [InlineData("Adoption,Data workshop,Words,99999999999,Once,,None,,", "Row 2, column D (Points)", "from 0 to 100")]
    [InlineData("Adoption,Data workshop,Words,3,Sometimes,,None,,", "Row 2, column E (How often)", "Every Quarter")]
    [InlineData("Adoption,Data workshop,Words,3,,,None,,", "Row 2, column E (How often)", "an empty cell is not a cadence")]
    [InlineData("Adoption,Data workshop,Words,3,Once,,Magic,,", "Row 2, column G (Transition Type)", "Property Change")]
    [InlineData("Adoption,Data workshop,Words,3,Once,,,Look for it,", "Row 2, column G (Transition Type)", "Choose property or contextual")]
    [InlineData("Adoption,,Words,3,Once,,None,,", "Row 2, column B (Impact Driver)", "The name is missing")]
    [InlineData(",Data workshop,Words,3,Once,,None,,", "Row 2, column A (Impact Area)", "The impact area is missing")]
    [InlineData("Adoption,\"Data\" workshop,Words,3,Once,,None,,", "Row 2", "Double the quotation marks")]
    public void A_malformed_cell_rejects_its_row_and_says_where_what_and_what_to_do(string row, string where, string what)
    {
        var plan = Sheets.Plan(Sheets.Of(row, Sheets.Workshop));

        plan.Rejected.Should().Be(1);
        plan.Created.Should().Be(1);
        plan.Rows[0].Driver.Should().BeNull();
        plan.Rows[0].Warnings.Should().ContainSingle().Which.Should().StartWith(where).And.Contain(what);
    }

    [Fact]
    public void Every_wrong_cell_of_a_row_is_told_at_once() =>
        Sheets.PlanRow("Adoption,,Words,three,Sometimes,,Magic,,").Warnings.Should().HaveCount(4);

    [Fact]
    public void A_driver_may_stand_in_a_sheet_once()
    {
        var plan = Sheets.Plan(Sheets.Of(Sheets.Workshop, "meaningful  ADOPTION,data workshop,Again.,5,Once,,None,,"));

        plan.Rows[1].Action.Should().Be(ImportAction.Rejected);
        plan.Rows[1].Warnings.Should().ContainSingle().Which.Should().Be("Row 3: \"data workshop\" stands in row 2 already. Remove one of the two.");
    }

    [Fact]
    public void A_condition_in_the_prompt_of_a_property_driver_is_moved_and_flagged()
    {
        var row = Sheets.PlanRow("Meaningful adoption,Data workshop,Words,3,Once,,Property Change,product.data_enabled = true,");

        row.Driver!.Transition.Should().Be(new TransitionDefinition(TransitionType.Property, Condition: "product.data_enabled = true"));
        row.Warnings.Should().ContainSingle().Which.Should().StartWith("D5 Row 2, column H (Transition Prompt)").And.Contain("was moved");
    }

    [Fact]
    public void A_rule_in_words_stays_a_prompt_and_is_flagged()
    {
        var row = Sheets.PlanRow("Meaningful adoption,Data workshop,Words,3,Once,,Property Change,Data arrives,");

        row.Driver!.Transition.Should().Be(new TransitionDefinition(TransitionType.Property, Prompt: "Data arrives"));
        row.Warnings.Should().ContainSingle().Which.Should().StartWith("D5 ").And.Contain("told in words");
    }

    [Fact]
    public void A_contextual_prompt_is_never_taken_for_a_condition() =>
        Sheets.PlanRow("Meaningful adoption,Data workshop,Words,3,Once,,Contextual Change,Find a > 3 % rise,").Driver!.Transition
            .Should().Be(new TransitionDefinition(TransitionType.Contextual, Prompt: "Find a > 3 % rise"));

    [Theory]
    [InlineData("ARR")]
    [InlineData("company.arr")]
    [InlineData("\"activity.subject, activity.outcome\"")]
    public void Properties_that_are_named_but_not_compared_are_no_condition(string property)
    {
        var row = Sheets.PlanRow($"Meaningful adoption,Data workshop,Words,3,Once,,Contextual Change,Look for data,{property}");

        row.Driver!.Transition.Condition.Should().BeNull();
        row.Warnings.Should().ContainSingle().Which.Should().StartWith("Row 2, column I (Transition Property)").And.Contain("cannot be read as a condition");
    }

    [Fact]
    public void A_prompt_copied_from_another_row_is_noticed() =>
        Sheets.Plan(Sheets.Of(
                "Adoption,First,Words,3,Once,,Contextual Change,Look for the thing,",
                "Adoption,Second,Words,3,Once,,Contextual Change,look for  the thing,")).Rows[1]
            .Warnings.Should().ContainSingle().Which.Should().Contain("that of row 2");

    [Fact]
    public void A_published_row_carries_what_is_known_to_be_weak_about_it()
    {
        var row = Sheets.PlanRow("Renewal & Expansion,Multi year deal,Words,5,Every Year,,Contextual Change,Look at the term,ARR");

        row.Key.Should().Be("multi-year-deal");
        row.LibraryKey.Should().Be("multi-year-deal");
        row.Driver!.Name.Should().Be("Multi-year deal");
        row.Warnings.Select(warning => warning.Split(' ')[0]).Should().Contain(["D3", "D13", "D16"]);
    }

    [Fact]
    public void The_published_misspelling_of_an_area_is_mended_for_own_drivers_too()
    {
        var row = Sheets.PlanRow("Stickyness & configuration,Data workshop,Words,2,Once,,None,,");

        row.Driver!.Area.Should().Be("Stickiness & configuration");
        row.Warnings.Should().ContainSingle().Which.Should().StartWith("D16 Row 2, column A");
    }

    [Fact]
    public void An_update_tells_what_changes()
    {
        var row = Sheets.PlanRow("Meaningful adoption,data workshop,A workshop about data.,4,Every Year,,None,,", Workshop());

        row.Action.Should().Be(ImportAction.Updated);
        row.Existing!.Id.Should().Be(Workshop().Id);
        row.Changes.Should().Equal(
            new FieldChange(DriverField.Name, "Data workshop", "data workshop"),
            new FieldChange(DriverField.Points, "2", "4"),
            new FieldChange(DriverField.Cadence, "EveryQuarter", "EveryYear"));
    }

    [Fact]
    public void A_renamed_library_driver_is_still_the_same_driver()
    {
        var sso = DriverLibrary.Find("sso-enabled")!;
        var renamed = Sheets.Existing(sso.Definition with { Name = "Single sign-on" }, sso.Key);

        var row = Sheets.PlanRow("Stickiness & configuration,SSO enabled,,2,Once,,Property Change,,", renamed);

        row.Changes.Should().Equal(new FieldChange(DriverField.Name, "Single sign-on", "SSO enabled"));
    }

    [Fact]
    public void A_row_that_would_take_the_name_of_another_driver_is_rejected()
    {
        var sso = DriverLibrary.Find("sso-enabled")!;
        var renamed = Sheets.Existing(sso.Definition with { Name = "Single sign-on" }, sso.Key);
        var own = new ExistingDriver(default, null, sso.Definition);

        var row = Sheets.PlanRow("Stickiness & configuration,SSO enabled,,2,Once,,Property Change,,", renamed, own);

        row.Action.Should().Be(ImportAction.Rejected);
        row.Warnings[0].Should().Contain("another driver is called \"SSO enabled\"");
    }

    [Fact]
    public void An_empty_cell_is_no_wish_to_delete()
    {
        var full = Sheets.Existing(Workshop().Definition with { Transition = new(TransitionType.Contextual, "arr > 1", "Was it about data?") });

        Sheets.PlanRow("Meaningful adoption,Data workshop,,2,Every Quarter,,Contextual Change,,", full).Action.Should().Be(ImportAction.Unchanged);
        Sheets.Plan("Impact Area,Impact Driver,Points,How often\nMeaningful adoption,Data workshop,2,Every Quarter", full).Unchanged.Should().Be(1);
    }


    [Fact]
    public void A_transition_type_of_none_is_a_wish_to_end_the_transition()
    {
        var full = Sheets.Existing(Workshop().Definition with { Transition = new(TransitionType.Contextual, "arr > 1", "Was it about data?") });

        Sheets.PlanRow(Sheets.Workshop, full).Driver!.Transition.Should().Be(TransitionDefinition.ByHand);
    }

    [Fact]
    public void A_changed_rule_switches_a_watched_transition_off_and_says_so()
    {
        var watched = Sheets.Existing(Workshop().Definition with { Transition = new(TransitionType.Property, "arr > 1") }) with { Watched = true };

        Sheets.PlanRow("Meaningful adoption,Data workshop,,2,Every Quarter,,Property Change,,arr > 2", watched).Warnings
            .Should().ContainSingle().Which.Should().StartWith("Row 2").And.Contain("switches it off");
        Sheets.PlanRow("Meaningful adoption,Data workshop,,3,Every Quarter,,Property Change,,arr > 1", watched).Warnings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2", ImportAction.Unchanged, "and stays so")]
    [InlineData("3", ImportAction.Updated, "is changed but stays so")]
    public void An_archived_driver_stays_archived_and_its_row_says_so(string points, ImportAction action, string words)
    {
        var row = Sheets.PlanRow($"Meaningful adoption,Data workshop,,{points},Every Quarter,,,,", Workshop() with { Archived = true });

        row.Action.Should().Be(action);
        row.Warnings.Should().ContainSingle().Which.Should().StartWith("Row 2: the driver is archived").And.Contain(words);
    }

    [Fact]
    public void A_column_without_a_meaning_is_remarked_once() =>
        Sheets.Plan("Impact Area,Impact Driver,Points,How often,Owner\nAdoption,First,2,Once,Ana\nAdoption,Second,2,Once,Tom").Remarks
            .Should().ContainSingle().Which.Should().Contain("\"Owner\"");

    private static ExistingDriver Workshop() => Sheets.Existing(Sheets.PlanRow(Sheets.Workshop).Driver!);
}
