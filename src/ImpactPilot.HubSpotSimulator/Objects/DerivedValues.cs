using System.Globalization;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Pipelines;

namespace ImpactPilot.HubSpotSimulator.Objects;

/// <summary>Values that HubSpot computes from others when a record is written.</summary>
internal static class DerivedValues
{
    private const int PreviewLength = 200;

    public static void Refresh(ObjectStore store, CrmRecord record, IEnumerable<string> written, DateTimeOffset at)
    {
        foreach (var name in written)
        {
            if (name == "dealstage")
                RefreshDealOutcome(store, record, at);
            else if (name == "hs_task_status")
                Set(store, record, "hs_task_completion_date", IsCompleted(store, record) ? HubSpotTime.Format(at) : null, at);
            else if (name == "hs_email_headers")
                RefreshAddresses(store, record, at);
            else if (name is "hs_meeting_body" or "hs_call_body" or "hs_email_text" or "hs_note_body" or "hs_task_body")
                record.Recompute(store.Properties["hs_body_preview"], Preview(Value(store, record, name)), at);
        }
    }

    private static void RefreshDealOutcome(ObjectStore store, CrmRecord record, DateTimeOffset at)
    {
        if (DealPipelines.FindStage(Value(store, record, "dealstage")) is not { } stage)
            return;

        Set(store, record, "hs_is_closed", stage.IsClosed ? "true" : "false", at);
        Set(store, record, "hs_is_closed_won", stage.IsWon ? "true" : "false", at);
        Set(store, record, "hs_is_closed_lost", stage.IsClosed && !stage.IsWon ? "true" : "false", at);
        Set(store, record, "hs_deal_stage_probability", stage.Probability.ToString(CultureInfo.InvariantCulture), at);
        Set(store, record, "hs_closed_won_date", stage.IsWon ? HubSpotTime.Format(at) : null, at);
        Set(store, record, "hs_closed_amount", stage.IsWon ? Value(store, record, "amount") : null, at);
    }

    private static void RefreshAddresses(ObjectStore store, CrmRecord record, DateTimeOffset at)
    {
        if (EmailHeaders.Read(Value(store, record, "hs_email_headers")) is not { } headers)
            return;

        record.Recompute(store.Properties["hs_email_from_email"], headers.From?.Email, at);
        record.Recompute(store.Properties["hs_email_to_email"], Joined(headers.To), at);
        record.Recompute(store.Properties["hs_email_cc_email"], Joined(headers.Cc), at);

        static string? Joined(IReadOnlyList<EmailAddress>? addresses) =>
            addresses is { Count: > 0 } ? string.Join(';', addresses.Select(address => address.Email)) : null;
    }

    private static bool IsCompleted(ObjectStore store, CrmRecord record) => Value(store, record, "hs_task_status") == "COMPLETED";

    private static string? Value(ObjectStore store, CrmRecord record, string name) => record.Read(store.Properties[name]);

    private static void Set(ObjectStore store, CrmRecord record, string name, string? value, DateTimeOffset at) =>
        record.Write(store.Properties[name], value, at, ChangeSource.Calculated);

    private static string? Preview(string? body)
    {
        if (body is null)
            return null;
        var text = PlainText.Of(body);
        return text.Length <= PreviewLength ? text : text[..PreviewLength];
    }
}
