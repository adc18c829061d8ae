using System.Globalization;
using System.Text.RegularExpressions;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>Zoho People's wire formats of dates and times, for reading and writing.</summary>
internal static partial class CourseSessionFormat
{
    private static readonly string[] s_dates = ["dd-MM-yyyy", "dd_MM_yyyy", "yyyy-MM-dd"];
    private static readonly string[] s_times = ["HH:mm", "HH:mm:'00'"];

    /// <summary>Parses <c>DD-MM-YYYY</c>, <c>DD_MM_YYYY</c> or <c>YYYY-MM-DD</c>.</summary>
    /// <exception cref="CourseSessionParameterException">The text has another format.</exception>
    public static DateOnly ReadDate(string field, string text)
        => DateOnly.TryParseExact(text, s_dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Malformed(field, text, "a day of the calendar as DD-MM-YYYY or YYYY-MM-DD, as in 04-01-2022");

    /// <summary>
    /// Parses <c>h:mm AM</c> or <c>hh:mm pm</c>, on the 12-hour clock, where 12:00 AM is midnight and 12:00 PM noon; or <c>HH:mm</c>,
    /// optionally with <c>:00</c>, on the 24-hour clock.
    /// </summary>
    /// <exception cref="CourseSessionParameterException">The text has another format.</exception>
    public static TimeOnly ReadTime(string field, string text)
    {
        var match = Times().Match(text);
        if (!match.Success)
        {
            return TimeOnly.TryParseExact(text, s_times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? time
                : throw Malformed(field, text, "a time in minutes, as in 10:00 AM or 10:00");
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture) % 12;
        var minute = int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture);
        return new TimeOnly(match.Groups["half"].ValueSpan is "P" or "p" ? hour + 12 : hour, minute);
    }

    private static CourseSessionParameterException Malformed(string field, string text, string form)
        => new(field, string.IsNullOrWhiteSpace(text) ? $"must be {form}" : $"is '{text}', but must be {form}");

    [GeneratedRegex(@"\A(?<hour>0?[1-9]|1[0-2]):(?<minute>[0-5][0-9]) (?<half>[AaPp])[Mm]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Times();
}
