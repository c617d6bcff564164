using ImpactPilot.Features.Portals;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.Detection.Judging;

/// <summary>Which model a portal asks. The operator's key goes to the operator's address only, a portal's to the portal's.</summary>
public sealed class ModelChoice(IOptions<LanguageModelOptions> options, TokenVault vault)
{
    /// <summary>The model of this installation; null where the operator has set none.</summary>
    public ModelAccess? Ours { get; } = options.Value is { Endpoint: { Length: > 0 } endpoint, Model: { Length: > 0 } model } set ? new(new Uri(endpoint), model, set.ApiKey, IsOurs: true) : null;

    /// <summary>The portal's; null where it has none of its own and this installation neither.</summary>
    public ModelAccess? Of(JudgeSettings settings)
    {
        if (settings is { Endpoint: { } endpoint, Model: { } own })
            return new(new Uri(endpoint), own, settings.ApiKey is { } key ? vault.Unlock(key) : null, IsOurs: false);
        return Ours is null ? null : Ours with { Model = settings.Model ?? Ours.Model };
    }
}
