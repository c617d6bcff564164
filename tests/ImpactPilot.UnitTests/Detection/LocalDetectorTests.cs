using FluentAssertions;
using ImpactPilot.Domain.Detection;
using Xunit;

namespace ImpactPilot.UnitTests.Detection;

public sealed class LocalDetectorTests
{
    private static readonly LocalDetector Detector = LocalDetector.BuiltIn;

    [Fact]
    public void A_working_integration_is_found_with_the_words_that_prove_it()
    {
        var mail = Texts.Incoming("Hi Mara,\n\nThe NetSuite connector went live on Monday and orders have been flowing into Pipewise without errors since.\n\nBest regards,\nOtto");

        var finding = Detector.Detect(mail, LibraryDrivers.All).Should().ContainSingle().Subject;

        finding.DriverKey.Should().Be("integration-enabled");
        finding.Quote.Should().Be(new Quote("hs_email_text", 10, "The NetSuite connector went live on Monday and orders have been flowing into Pipewise without errors since."));
        finding.Speaker.Should().Be(Speaker.Customer);
        finding.Reason.Should().StartWith("The customer says “").And.EndWith("in the email’s body.");
        finding.RuleVersion.Should().Be(Detector.RuleVersion);
    }

    [Theory]
    [InlineData("The NetSuite connector does not work and orders are not arriving in Pipewise.")]
    [InlineData("Could you tell us whether a NetSuite connector to Pipewise would be possible?")]
    [InlineData("If the NetSuite connector were live, orders could flow into Pipewise one day.")]
    [InlineData("Thanks!\n\nOn Mon, 3 Feb 2025 at 18:00, Otto wrote:\n> The NetSuite connector went live on Monday and orders have been flowing into Pipewise without errors since.")]
    public void What_is_denied_asked_wished_or_quoted_is_not_found(string body) =>
        Detector.Detect(Texts.Incoming(body), LibraryDrivers.All).Should().NotContain(finding => finding.DriverKey == "integration-enabled");

    [Fact]
    public void A_champion_met_after_a_long_silence_is_found_without_a_word()
    {
        var findings = Detector.Detect(Texts.Call("Short. Pleasant.", people: [Texts.Csm, Texts.Champion with { DaysSinceLastEngagement = 60 }]), LibraryDrivers.All);

        findings.Should().ContainSingle().Which.Should().Match<Finding>(finding => finding.DriverKey == "reactivated-stakeholder" && finding.Quote == null);
    }

    [Theory]
    [InlineData("NO_ANSWER", 60)]
    [InlineData("COMPLETED", 45)]
    public void Neither_an_unanswered_call_nor_a_short_silence_is_a_reactivation(string status, int days) =>
        Detector.Detect(Texts.Call("Short. Pleasant.", status, Texts.Csm, Texts.Champion with { DaysSinceLastEngagement = days }), LibraryDrivers.All).Should().BeEmpty();

    [Fact]
    public void A_task_that_is_still_to_do_proves_nothing()
    {
        const string Shipped = "Shipped the cake to Fjellbygg for their 10,000th order, DHL says delivered.";

        Detector.Detect(Texts.Task(Shipped, "COMPLETED"), LibraryDrivers.All).Should().Contain(finding => finding.DriverKey == "sent-goodies");
        Detector.Detect(Texts.Task(Shipped, "NOT_STARTED"), LibraryDrivers.All).Should().BeEmpty();
    }

    [Fact]
    public void The_order_of_the_drivers_changes_nothing()
    {
        var mail = Texts.Incoming("My review on G2 is online since today, five stars. And yes, you may quote me by name on your website.");

        Detector.Detect(mail, [.. LibraryDrivers.All.Reverse()]).Should().Equal(Detector.Detect(mail, LibraryDrivers.All)).And.HaveCount(2);
    }

    [Fact]
    public void An_explanation_names_every_driver_and_what_spoke_for_and_against_it()
    {
        var verdicts = Detector.Explain(Texts.Incoming("The NetSuite connector is not live yet."), LibraryDrivers.All);

        verdicts.Select(verdict => verdict.DriverKey).Should().Equal(LibraryDrivers.All.Select(driver => driver.Key));
        var integration = verdicts.Single(verdict => verdict.DriverKey == "integration-enabled");
        integration.IsFound.Should().BeFalse();
        integration.Shares.Should().Contain(share => share.Weight > 0).And.Contain(share => share.Feature.StartsWith("not", StringComparison.Ordinal) && share.Weight < 0);
    }

    [Fact]
    public void A_team_s_own_driver_is_looked_for_by_its_words()
    {
        var own = new DriverPrompt("sustainability-report", "Sustainability report published", "The customer published its sustainability report with figures from our product.");

        Detector.Explain(Texts.Incoming("Our sustainability report was published this morning, with the figures from Pipewise."), [own]).Single().Quote!.Text.Should().StartWith("Our sustainability report");
        Detector.Explain(Texts.Incoming("The invoice has the wrong address."), [own]).Single().Confidence.Should().Be(0);
    }
}
