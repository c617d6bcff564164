namespace ImpactPilot.HubSpotSimulator.OAuth;

/// <summary>What a portal remembers about the app's tokens: only which of them no longer count.</summary>
internal sealed class Installation
{
    private readonly HashSet<string> _revokedRefreshTokens = [];

    /// <summary>Rises when everything issued so far is revoked, as by an uninstall.</summary>
    public int Generation { get; private set; } = 1;

    /// <summary>Rises when the access tokens issued so far are made to expire early.</summary>
    public int AccessGeneration { get; private set; } = 1;

    public void Invalidate(bool refreshTokensToo)
    {
        AccessGeneration++;
        if (refreshTokensToo)
            Generation++;
    }

    public void Revoke(string refreshTokenId) => _revokedRefreshTokens.Add(refreshTokenId);

    public bool IsRevoked(string refreshTokenId) => _revokedRefreshTokens.Contains(refreshTokenId);
}
