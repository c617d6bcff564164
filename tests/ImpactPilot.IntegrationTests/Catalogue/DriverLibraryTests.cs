using FluentAssertions;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Features.Catalogue.Library;

namespace ImpactPilot.IntegrationTests.Catalogue;

public sealed class DriverLibraryTests
{
    [Fact]
    public void The_library_has_the_published_drivers_in_the_published_order()
    {
        DriverLibrary.All.Select(driver => driver.SourceRow).Should().Equal(Enumerable.Range(6, 36));
        DriverLibrary.All.Select(driver => driver.Key).Should().OnlyHaveUniqueItems();
        DriverLibrary.All.Sum(driver => driver.Definition.Points).Should().Be(92);
    }

    [Theory]
    [InlineData("Thought Leadership", 4, 8)]
    [InlineData("Stickiness & configuration", 4, 12)]
    [InlineData("Renewal & Expansion", 11, 38)]
    [InlineData("Meaningful adoption", 4, 10)]
    [InlineData("Customer Love", 6, 11)]
    [InlineData("Business Value & success", 7, 13)]
    public void Each_area_has_its_published_drivers_and_points(string area, int drivers, int points)
    {
        var inArea = DriverLibrary.All.Where(driver => driver.Definition.Area == area).ToList();

        inArea.Should().HaveCount(drivers);
        inArea.Sum(driver => driver.Definition.Points).Should().Be(points);
    }

    [Fact]
    public void The_areas_stand_in_the_order_in_which_the_sheet_first_names_them()
    {
        DriverLibrary.Areas.Select(area => area.Name).Should().Equal(DriverLibrary.All.Select(driver => driver.Definition.Area).Distinct());
        DriverLibrary.Areas.Should().OnlyContain(area => area.Colour.StartsWith('#') && area.Colour.Length == 7 && area.JourneyPhase != "");
    }

    [Theory]
    [InlineData(Cadence.Once, 8)]
    [InlineData(Cadence.EveryMonth, 3)]
    [InlineData(Cadence.EveryQuarter, 18)]
    [InlineData(Cadence.EveryYear, 5)]
    [InlineData(Cadence.TriggerBased, 2)]
    public void Each_cadence_is_as_frequent_as_published(Cadence cadence, int drivers) =>
        DriverLibrary.All.Count(driver => driver.Definition.Cadence == cadence).Should().Be(drivers);

    [Theory]
    [InlineData(TransitionType.None, 1)]
    [InlineData(TransitionType.Property, 11)]
    [InlineData(TransitionType.Contextual, 24)]
    public void Each_transition_type_is_as_frequent_as_published_but_that_HubSpot_shows_talks_between_executives(TransitionType type, int drivers) =>
        DriverLibrary.All.Count(driver => driver.Definition.Transition.Type == type).Should().Be(drivers);

    [Fact]
    public void Use_of_the_product_must_last_two_days_and_nothing_else_must_last() =>
        DriverLibrary.All.Where(driver => driver.Definition.Transition.HeldForDays > 0).Select(driver => (driver.Key, driver.Definition.Transition.HeldForDays))
            .Should().Equal(("api-enabled", 2), ("sso-enabled", 2));

    [Fact]
    public void Only_talks_between_executives_are_for_one_segment() =>
        DriverLibrary.All.Where(driver => driver.Definition.Segments is not []).Should().ContainSingle()
            .Which.Should().Match<LibraryDriver>(driver => driver.Key == "c-level-to-c-level" && driver.Definition.Segments[0] == "Enterprise");

    [Fact]
    public void An_account_can_earn_281_points_a_year_before_trigger_based_wins_and_exclusions() =>
        DriverLibrary.All.Sum(driver => driver.Definition.Points * TimesAYear(driver.Definition.Cadence)).Should().Be(281);

    [Fact]
    public void Every_driver_is_sound_and_says_in_words_when_it_counts()
    {
        DriverLibrary.All.SelectMany(driver => driver.Definition.Problems()).Should().BeEmpty();
        DriverLibrary.All.Should().OnlyContain(driver => driver.Definition.Definition.Length > 40 && driver.Definition.Definition.EndsWith('.'));
    }

    [Fact]
    public void Property_drivers_have_a_condition_contextual_ones_a_prompt_and_the_rest_neither()
    {
        DriverLibrary.All.Should().OnlyContain(driver =>
            (driver.Definition.Transition.Type == TransitionType.Property) == (driver.Definition.Transition.Condition != null && driver.Definition.Transition.Prompt == null));
        DriverLibrary.All.Should().OnlyContain(driver =>
            (driver.Definition.Transition.Type == TransitionType.Contextual) == (driver.Definition.Transition.Prompt != null));
    }

    [Fact]
    public void No_contextual_driver_is_advised_to_close_by_itself()
    {
        DriverLibrary.All.Where(driver => driver.AdvisedMode == TransitionMode.Automatic)
            .Should().NotBeEmpty().And.OnlyContain(driver => driver.Definition.Transition.Type == TransitionType.Property);
        DriverLibrary.All.Should().OnlyContain(driver => (driver.AdvisedMode == TransitionMode.Off) == (driver.Definition.Transition.Type == TransitionType.None));
    }

    [Theory]
    [InlineData("sso-enabled", "", "")]
    [InlineData("", "stickiness  & Configuration", "SSO Enabled")]
    [InlineData("", "Stickyness & configuration", "sso enabled")]
    public void A_row_is_recognised_by_its_key_or_by_its_names_in_either_spelling(string key, string area, string name) =>
        DriverLibrary.Find(key, area, name)!.Key.Should().Be("sso-enabled");

    [Fact]
    public void A_teams_own_driver_is_not_mistaken_for_one_of_the_library()
    {
        DriverLibrary.Find("", "Our own area", "SSO enabled").Should().BeNull();
        DriverLibrary.Find("", "Stickiness & configuration", "Mobile app enabled").Should().BeNull();
    }

    [Fact]
    public void Every_finding_about_the_published_sheet_belongs_to_a_driver() =>
        DriverLibrary.All.SelectMany(driver => driver.Findings).Select(finding => finding.Number).Distinct()
            .Should().BeEquivalentTo(["D1", "D2", "D3", "D4", "D6", "D7", "D8", "D9", "D10", "D11", "D12", "D13", "D14", "D15", "D17", "D18", "D19", "D20"]);

    private static int TimesAYear(Cadence cadence) => cadence switch
    {
        Cadence.Once or Cadence.EveryYear => 1,
        Cadence.EveryMonth => 12,
        Cadence.EveryQuarter => 4,
        Cadence.TriggerBased => 0,
    };
}
