using FluentAssertions;
using ImpactPilot.HubSpot;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace ImpactPilot.UnitTests.HubSpot;

public sealed class HubSpotOptionsTests
{
    [Fact]
    public void With_id_and_secret_everything_else_has_a_default()
    {
        var options = Options(("ClientId", "id"), ("ClientSecret", "secret"));

        options.ApiBase.Should().Be(new Uri("https://api.hubapi.com"));
        (options.Limits.BurstPerTenSeconds, options.Limits.SearchPerSecond).Should().Be((110, 4));
    }

    [Theory]
    [InlineData("ClientId", "", "HubSpot:ClientId is missing*")]
    [InlineData("ClientSecret", "", "HubSpot:ClientSecret is missing*")]
    [InlineData("ApiBase", "/relative", "*HubSpot:ApiBase must be an absolute http or https address*")]
    [InlineData("AuthorizeBase", "ftp://hubspot", "*HubSpot:AuthorizeBase must be an absolute http or https address*")]
    [InlineData("RequestTimeout", "00:00:00", "*HubSpot:RequestTimeout must be longer than nothing*")]
    [InlineData("TotalTimeout", "00:00:01", "*HubSpot:TotalTimeout must not be shorter than RequestTimeout*")]
    [InlineData("Limits:BurstPerTenSeconds", "-1", "*HubSpot:Limits:BurstPerTenSeconds must be 0 (off) or more*")]
    [InlineData("Limits:SearchPerSecond", "-1", "*HubSpot:Limits:SearchPerSecond must be 0 (off) or more*")]
    public void A_wrong_setting_stops_the_start_and_is_named(string setting, string value, string message)
    {
        var read = () => Options(("ClientId", "id"), ("ClientSecret", "secret"), (setting, value));

        read.Should().Throw<OptionsValidationException>().Which.Failures.Should().ContainSingle().Which.Should().Match("*" + message);
    }

    private static HubSpotOptions Options(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder();
        foreach (var (key, value) in settings)
            configuration.AddInMemoryCollection([new("HubSpot:" + key, value)]);
        using var services = new ServiceCollection().AddLogging().AddHubSpot(configuration.Build()).BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        return services.GetRequiredService<IOptions<HubSpotOptions>>().Value;
    }
}
