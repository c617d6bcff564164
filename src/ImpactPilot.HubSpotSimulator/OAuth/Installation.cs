namespace ImpactPilot.HubSpotSimulator.OAuth;

/// <summary>What a portal remembers about the app: whether it is installed, and which of its tokens no longer count.</summary>
internal sealed class Installation
{
    private readonly HashSet<string> _revokedRefreshTokens = [];

    /// <summary>Rises when everything issued so far is revoked, as by an uninstall.</summary>
    public int Generation { get; private set; } = 1;

    /// <summary>Rises when the access tokens issued so far are made to expire early.</summary>
    public int AccessGeneration { get; private set; } = 1;

    /// <summary>The app holds tokens that count, so the portal's webhooks go to it.</summary>
    public bool IsInstalled { get; private set; }

    public void Install() => IsInstalled = true;

    public void Invalidate(bool refreshTokensToo)
    {
        AccessGeneration++;
        if (!refreshTokensToo)
            return;
        Generation++;
        IsInstalled = false;
    }

    public void Revoke(string refreshTokenId) => _revokedRefreshTokens.Add(refreshTokenId);

    public bool IsRevoked(string refreshTokenId) => _revokedRefreshTokens.Contains(refreshTokenId);
}
