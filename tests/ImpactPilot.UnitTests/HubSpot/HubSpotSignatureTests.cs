using System.Text;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.HubSpot;
using Xunit;

namespace ImpactPilot.UnitTests.HubSpot;

public sealed class HubSpotSignatureTests
{
    private const string Secret = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";
    private const string CardUri =
        "https://api.example.com/v1/card/companies/123456?userId=987&portalId=62515&userEmail=csm%40example.com&appId=54321";

    [Theory]
    [InlineData(Secret, "POST", "https://www.example.com/webhook_uri", "{'example_field':'example_value'}", 1693657560000, "K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y=")]
    [InlineData(Secret, "POST", "https://www.example.com/webhook_uri", "{'example_field':'example_value'}", 1700000300000, "RnbPH7+UMKVkbV32P8bz450N4M56aPmcru1+D3kSDtw=")]
    [InlineData("autopilot-test-client-secret-0001", "POST", "https://example.com/api/hubspot/webhooks?src=hs%3Aapp%2Fv3&x=%28a%29", "[]", 1790000004000, "G8ddQlikFQ0ScZOZn+MHQ0E3WCV7vOJTzKlvrkvbvuk=")]
    [InlineData(Secret, "GET", CardUri, "", 1700000000000, "S1RNwTznG9gF/Vu1Ktc8fQWcUaWCOn2HHCB0ROW+4zo=")]
    [InlineData(Secret, "POST", "https://api.example.com/v1/card/companies/123456/impact?userId=987&portalId=62515&userEmail=csm%40example.com&appId=54321", "{\"driverId\":\"drv_1\"}", 1700000000000, "wRyd1fbP5sFJLTob+rmGMf6aSMG74f/p1ZJmnOtblB0=")]
    public void Signs_and_accepts_the_published_examples(string secret, string method, string uri, string body, long timestamp, string signature)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(timestamp);
        var bytes = Encoding.UTF8.GetBytes(body);

        HubSpotSignature.Sign(secret, method, uri, bytes, at).Should().Be(signature);
        Verify(new(method, uri, bytes, HubSpotSignature.Milliseconds(at), signature), at, secret)
            .Should().Be(HubSpotSignatureVerdict.Accepted);
    }

    [Theory]
    [InlineData("autopilot-test-client-secret-0001", "POST", "https://example.com/api/hubspot/webhooks?src=hs%3Aapp%2Fv3&x=%28a%29", "[]", 1790000004000, "KKwrtu49d26FrUsDQdYcfAcwFssKn+cmyppOAUwOO/Q=")]
    [InlineData(Secret, "GET", CardUri, "", 1700000000000, "6E6yI4TLqrBgWMHZyfADwlzRogH8TEMYCqitiIqcBfY=")]
    public void Accepts_the_undecoded_address_as_second_choice_and_says_so(string secret, string method, string uri, string body, long timestamp, string signature)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(timestamp);

        Verify(new(method, uri, Encoding.UTF8.GetBytes(body), HubSpotSignature.Milliseconds(at), signature), at, secret)
            .Should().Be(HubSpotSignatureVerdict.AcceptedRaw);
    }

    [Theory]
    [InlineData(-300_000, true)]
    [InlineData(300_000, true)]
    [InlineData(-300_001, false)]
    [InlineData(300_001, false)]
    public void Is_good_for_five_minutes_and_no_longer_in_either_direction(int milliseconds, bool accepted)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(1700000000000);
        var request = Signed(now.AddMilliseconds(milliseconds));

        Verify(request, now).Should().Be(accepted ? HubSpotSignatureVerdict.Accepted : HubSpotSignatureVerdict.Expired);
    }

    [Theory]
    [InlineData(null, "x")]
    [InlineData("", "x")]
    [InlineData("1700000000000", null)]
    [InlineData("1700000000000", "")]
    public void Without_both_headers_there_is_nothing_to_believe(string? timestamp, string? signature) =>
        Verify(new("GET", CardUri, default, timestamp, signature), DateTimeOffset.FromUnixTimeMilliseconds(1700000000000))
            .Should().Be(HubSpotSignatureVerdict.Missing);

    [Theory]
    [InlineData("NaN")]
    [InlineData(" 1700000000000")]
    [InlineData("+1700000000000")]
    [InlineData("-1")]
    [InlineData("1700000000000.0")]
    [InlineData("1,700,000,000,000")]
    [InlineData("99999999999999999999")]
    public void A_timestamp_is_a_plain_whole_number(string timestamp) =>
        Verify(new("GET", CardUri, default, timestamp, "x"), DateTimeOffset.FromUnixTimeMilliseconds(1700000000000))
            .Should().Be(HubSpotSignatureVerdict.MalformedTimestamp);

    [Fact]
    public void A_timestamp_far_beyond_any_calendar_is_expired_not_an_error() =>
        Verify(new("GET", CardUri, default, long.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture), "x"), DateTimeOffset.FromUnixTimeMilliseconds(1700000000000))
            .Should().Be(HubSpotSignatureVerdict.Expired);

    [Fact]
    public void Every_part_of_the_request_is_covered()
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(1700000000000);
        var request = Signed(at);

        Verify(request with { Method = "PUT" }, at).Should().Be(HubSpotSignatureVerdict.Mismatch);
        Verify(request with { Uri = request.Uri.Replace("62515", "62516", StringComparison.Ordinal) }, at).Should().Be(HubSpotSignatureVerdict.Mismatch);
        Verify(request with { Body = "{}"u8.ToArray() }, at).Should().Be(HubSpotSignatureVerdict.Mismatch);
        Verify(request with { Timestamp = "1700000000001" }, at).Should().Be(HubSpotSignatureVerdict.Mismatch);
        Verify(request with { Signature = "not even base64" }, at).Should().Be(HubSpotSignatureVerdict.Mismatch);
    }

    [Fact]
    public void While_the_secret_is_rotated_both_are_believed()
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(1700000000000);
        var request = Signed(at);

        HubSpotSignature.Verify(request, ["the new one", Secret], at).Should().Be(HubSpotSignatureVerdict.Accepted);
        HubSpotSignature.Verify(request, ["the new one", "another"], at).Should().Be(HubSpotSignatureVerdict.Mismatch);
    }

    [Fact]
    public void An_unset_secret_is_no_key()
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(1700000000000);
        var forged = HubSpotSignature.Sign("", "GET", CardUri, default, at);

        HubSpotSignature.Verify(new("GET", CardUri, default, HubSpotSignature.Milliseconds(at), forged), [Secret, "", null], at)
            .Should().Be(HubSpotSignatureVerdict.Mismatch);
    }

    [Theory]
    [InlineData("https://api.example.com/a?x=%26portalId%3D1", "https://api.example.com/a?x=&portalId=1")]
    [InlineData("https://api.example.com/a?x=%253A", "https://api.example.com/a?x=%3A")]
    [InlineData("https://api.example.com/a?x=a%2Bb%20c", "https://api.example.com/a?x=a+b c")]
    public void Escapes_outside_the_short_list_stay_as_they_are(string called, string pretended)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(1700000000000);
        var signature = HubSpotSignature.Sign(Secret, "GET", pretended, default, at);

        Verify(new("GET", called, default, HubSpotSignature.Milliseconds(at), signature), at).Should().Be(HubSpotSignatureVerdict.Mismatch);
    }

    [Fact]
    public void Whatever_is_signed_is_accepted_and_nothing_else_passes() =>
        Prop.ForAll<NonNull<string>, byte[], PositiveInt>((query, body, seconds) =>
        {
            var at = DateTimeOffset.UnixEpoch.AddSeconds(seconds.Get);
            var uri = "https://api.example.com/x?q=" + Uri.EscapeDataString(query.Get);
            var signature = HubSpotSignature.Sign(Secret, "POST", uri, body, at);
            var request = new HubSpotSignedRequest("POST", uri, body, HubSpotSignature.Milliseconds(at), signature);

            return Verify(request, at) == HubSpotSignatureVerdict.Accepted
                && Verify(request with { Body = body.Append((byte)0).ToArray() }, at) == HubSpotSignatureVerdict.Mismatch;
        }).QuickCheckThrowOnFailure();

    private static HubSpotSignedRequest Signed(DateTimeOffset at) =>
        new("GET", CardUri, default, HubSpotSignature.Milliseconds(at), HubSpotSignature.Sign(Secret, "GET", CardUri, default, at));

    private static HubSpotSignatureVerdict Verify(HubSpotSignedRequest request, DateTimeOffset now, string secret = Secret) =>
        HubSpotSignature.Verify(request, [secret], now);
}
