namespace SessionGraph.Store;

/// <summary>
/// The stored form of an instant: <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>, always 24 ASCII characters, so that instants sort as text. The API uses
/// the same form.
/// </summary>
public static class Instant
{
    /// <summary>The number of characters of every instant.</summary>
    public const int Length = 24;

    /// <summary>The precision of stored instants: one millisecond.</summary>
    public static TimeSpan Precision => TimeSpan.FromMilliseconds(1);

    /// <summary>Formats a UTC value. Fractions of a millisecond are truncated.</summary>
    /// <exception cref="ArgumentException">The value's kind is not <see cref="DateTimeKind.Utc"/>.</exception>
    public static string Format(DateTime value)
    {
        if (value.Kind != DateTimeKind.Utc)
            throw new ArgumentException($"An instant is stored in UTC, but {value:O} is of kind {value.Kind}.", nameof(value));
        return string.Create(Length, value, static (text, instant) =>
        {
            var (date, time) = instant;
            WriteDigits(text[..4], date.Year);
            text[4] = text[7] = '-';
            WriteDigits(text[5..7], date.Month);
            WriteDigits(text[8..10], date.Day);
            text[10] = 'T';
            WriteDigits(text[11..13], time.Hour);
            text[13] = text[16] = ':';
            WriteDigits(text[14..16], time.Minute);
            WriteDigits(text[17..19], time.Second);
            text[19] = '.';
            WriteDigits(text[20..23], time.Millisecond);
            text[23] = 'Z';
        });
    }

    /// <summary>Parses the result of <see cref="Format"/>. The result is of kind <see cref="DateTimeKind.Utc"/>.</summary>
    /// <exception cref="FormatException">The text has another form or is not an instant.</exception>
    public static DateTime Parse(ReadOnlySpan<char> text)
    {
        // Hand-written because every row has several instants and a general parser takes three times as long.
        if (text.Length == Length
            && text[4] == '-' && text[7] == '-' && text[10] == 'T' && text[13] == ':' && text[16] == ':' && text[19] == '.' && text[23] == 'Z'
            && ReadDigits(text[..4]) is >= 1 and var year
            && ReadDigits(text[5..7]) is >= 1 and <= 12 and var month
            && ReadDigits(text[8..10]) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month)
            && ReadDigits(text[11..13]) is >= 0 and < 24 and var hour
            && ReadDigits(text[14..16]) is >= 0 and < 60 and var minute
            && ReadDigits(text[17..19]) is >= 0 and < 60 and var second
            && ReadDigits(text[20..23]) is >= 0 and var millisecond)
            return new DateTime(year, month, day, hour, minute, second, millisecond, DateTimeKind.Utc);
        throw new FormatException($"'{text}' is not an instant of the form yyyy-MM-ddTHH:mm:ss.fffZ.");
    }

    /// <summary>The current instant.</summary>
    public static DateTime Now(TimeProvider timeProvider) => Truncate(timeProvider.GetUtcNow().UtcDateTime);

    /// <summary>Truncates the value to milliseconds, the precision of the store.</summary>
    public static DateTime Truncate(DateTime value) => value.AddTicks(-(value.Ticks % TimeSpan.TicksPerMillisecond));

    private static void WriteDigits(Span<char> text, int number)
    {
        for (var i = text.Length - 1; i >= 0; i--, number /= 10)
            text[i] = (char)('0' + (number % 10));
    }

    /// <summary>The number that the digits form, or -1 when a character is not a digit.</summary>
    private static int ReadDigits(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
                return -1;
            number = (10 * number) + (character - '0');
        }

        return number;
    }
}
