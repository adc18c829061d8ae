using System.Globalization;

namespace SessionGraph.Providers;

/// <summary>
/// Random values that are the same in every run. Each provider has its own seed, so that changing one does not affect the others.
/// </summary>
public sealed class SampleRandom(int seed)
{
    private static readonly DateTime s_firstCreation = new(2024, 7, 1, 6, 0, 0, DateTimeKind.Utc);

#pragma warning disable CA5394 // Nothing here is a secret; a seeded generator is the point.
    private readonly Random _random = new(seed);

    /// <summary>A random integer in the range.</summary>
    public int Next(int from, int toExclusive) => _random.Next(from, toExclusive);

    /// <summary>True with this probability.</summary>
    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>A random element.</summary>
    public T Pick<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    /// <summary>A random UUID of version 4.</summary>
    public Guid NextGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        // Version 4 and the variant of RFC 9562, like the providers' UUIDs.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>24 random hexadecimal digits, like 360Learning's ids.</summary>
    public string NextObjectId()
    {
        Span<byte> bytes = stackalloc byte[12];
        _random.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>18 random digits, like Zoho's ids: more than a double can represent exactly.</summary>
    public string NextRecordNumber() => "478346000" + _random.Next(20_000_000, 99_999_999).ToString("D9", CultureInfo.InvariantCulture);
#pragma warning restore CA5394

    /// <summary>
    /// Sets the creation time within the year from July 2024, on a quarter of an hour so that some sessions share it, and 0 to 3 updates.
    /// </summary>
    public T Stamp<T>(T session) where T : Session
    {
        session.CreatedAt = s_firstCreation.AddDays(Next(0, 360)).AddMinutes(15 * Next(0, 48));
        var updates = Chance(0.5) ? 0 : Next(1, 4);
        session.UpdatedAt = session.CreatedAt.AddMilliseconds(updates * (long)Next(1_000, 400_000_000));
        session.Version = 1 + updates;
        return session;
    }
}
