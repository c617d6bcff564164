using FluentAssertions;
using ImpactPilot.Cli;
using ImpactPilot.Cli.Demo;

namespace ImpactPilot.IntegrationTests.Cli;

public sealed class DemoSettingsTests
{
    [Fact]
    public void With_nothing_set_the_demo_lies_in_the_checkout_on_the_usual_ports()
    {
        var settings = DemoSettings.From(_ => null);

        settings.DataFolder.Should().Be(Path.Combine(DemoSettings.Checkout, ".impactpilot"));
        settings.Web.Address.Should().Be(new Uri("http://localhost:5080"));
        settings.Simulator.Address.Should().Be(new Uri("http://localhost:5090"));
        settings.ExistingDatabase.Should().BeNull();
    }

    [Fact]
    public void Each_setting_follows_its_variable()
    {
        var variables = new Dictionary<string, string>
        {
            ["IMPACTPILOT_DATA"] = "/tmp/elsewhere",
            ["IMPACTPILOT_PORT"] = "6080",
            ["IMPACTPILOT_SIMULATOR_PORT"] = "6090",
            ["IMPACTPILOT_DB"] = "Host=db",
        };

        var settings = DemoSettings.From(variables.GetValueOrDefault);

        settings.DataFolder.Should().Be(Path.GetFullPath("/tmp/elsewhere"));
        (settings.Web.Number, settings.Simulator.Number, settings.ExistingDatabase).Should().Be((6080, 6090, "Host=db"));
    }

    [Fact]
    public void The_demos_changes_arrive_by_webhook_at_the_web_hosts_public_address()
    {
        var folder = Directory.CreateTempSubdirectory("demo-").FullName;
        var variables = new Dictionary<string, string> { ["IMPACTPILOT_DATA"] = folder, ["IMPACTPILOT_PORT"] = "6080" };
        try
        {
            var simulator = DemoPart.Simulator(DemoSettings.From(variables.GetValueOrDefault));

            simulator.Environment["Simulator__Webhooks__Target"].Should().Be("http://localhost:6080/hubspot/webhooks");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("http")]
    public void A_port_that_is_none_is_wrong_usage_and_named(string text)
    {
        var read = () => DemoSettings.From(name => name == "IMPACTPILOT_PORT" ? text : null);

        read.Should().Throw<UsageException>().WithMessage($"IMPACTPILOT_PORT is '{text}'*");
    }

    [Fact]
    public void A_given_password_of_the_application_is_used_and_no_other_made_up()
    {
        var settings = DemoSettings.From(name => name switch
        {
            "IMPACTPILOT_DATA" => Path.Combine(Path.GetTempPath(), "impactpilot-never-made"),
            "IMPACTPILOT_APP_PASSWORD" => "given",
            _ => null,
        });

        DemoSecrets.DatabasePasswordFor(settings).Should().Be("given");
        Directory.Exists(settings.DataFolder).Should().BeFalse();
    }

    [Fact]
    public void Secrets_are_made_once_and_only_their_owner_can_read_them()
    {
        var folder = Directory.CreateTempSubdirectory("impactpilot-secrets-");
        try
        {
            var settings = DemoSettings.From(name => name == "IMPACTPILOT_DATA" ? folder.FullName : null);

            var first = DemoSecrets.ReadOrCreate(settings);
            var second = DemoSecrets.ReadOrCreate(settings);

            second.Should().Be(first);
            Convert.FromBase64String(first.EncryptionKey).Should().HaveCount(32);
            first.DatabasePassword.Length.Should().BeGreaterThanOrEqualTo(32);
            if (!OperatingSystem.IsWindows())
                File.GetUnixFileMode(settings.InData("secrets.json")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
