using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NewsSearch.Host.Keys;

/// <summary>The text of keys: made, hashed, and found in requests.</summary>
internal static class KeyText
{
    private const string Prefix = "nsk_";
    private const string Bearer = "Bearer ";
    private const string Basic = "Basic ";

    /// <summary>How programs are told that a key is needed.</summary>
    public const string Challenge = "Bearer realm=\"NewsSearch\"";

    /// <summary>How browsers are told: they ask for a name and a password, which is the key.</summary>
    public const string BrowserChallenge = "Basic realm=\"NewsSearch: the key is the password\", charset=\"UTF-8\"";

    /// <summary>A new key, of 256 bits that nobody can guess.</summary>
    public static string Create() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a key.</summary>
    /// <remarks>
    /// One round of SHA-256 is enough for what was drawn at random: slow hashes are for passwords, which can be
    /// guessed.
    /// </remarks>
    public static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>A short name for a new key.</summary>
    public static string CreateId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));

    /// <summary>The key that a request brings in a header, or null. Keys in addresses would end up in logs.</summary>
    public static string? Of(HttpRequest request)
    {
        string? authorization = request.Headers.Authorization;
        if (authorization is not null && authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return authorization[Bearer.Length..].Trim();
        }

        if (authorization is not null && authorization.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
        {
            return Password(authorization[Basic.Length..].Trim());
        }

        string? key = request.Headers["X-Api-Key"];
        return string.IsNullOrWhiteSpace(key) ? null : key.Trim();
    }

    /// <summary>The password of RFC 7617; the name before it may be anything. What is none is no key.</summary>
    private static string Password(string credentials)
    {
        byte[] bytes = new byte[credentials.Length];
        return Convert.TryFromBase64String(credentials, bytes, out int length)
            ? Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2)[^1].Trim() : "";
    }
}
