using System.Globalization;

namespace SessionGraph.Providers.Tests;

public sealed class CourseSessionFormatTests
{
    [Fact]
    public void Every_minute_of_the_day_is_read_on_the_clock_of_12_hours_and_of_24()
    {
        for (var time = 0; time < 24 * 60; time++)
        {
            var (hour, minute) = Math.DivRem(time, 60);
            var clock = hour % 12 == 0 ? 12 : hour % 12;
            var half = hour < 12 ? "AM" : "PM";
            string[] texts =
            [
                $"{clock}:{minute:00} {half}", $"{clock:00}:{minute:00} {half.ToLowerInvariant()}", $"{hour:00}:{minute:00}", $"{hour:00}:{minute:00}:00",
            ];
            foreach (var text in texts)
                Assert.Equal(new TimeOnly(hour, minute), CourseSessionFormat.ReadTime("startTime", text));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("10:00:01")]
    [InlineData("24:00")]
    [InlineData("9:05")]
    [InlineData("10:00:00.0")]
    [InlineData("10:00AM")]
    [InlineData("10:00  AM")]
    [InlineData(" 10:00 AM")]
    [InlineData("10:00 AM ")]
    [InlineData("10:00 AM\n")]
    [InlineData("0:30 AM")]
    [InlineData("00:30 AM")]
    [InlineData("13:00 PM")]
    [InlineData("10:60 AM")]
    [InlineData("10:5 AM")]
    [InlineData("010:00 AM")]
    [InlineData("10:00:00 AM")]
    [InlineData("10:00 A")]
    [InlineData("10:00 XM")]
    [InlineData("10.00 AM")]
    [InlineData("١٠:00 AM")]
    [InlineData("-1:00 AM")]
    public void Another_time_is_refused(string text)
        => Assert.Throws<CourseSessionParameterException>(() => CourseSessionFormat.ReadTime("startTime", text));

    [Fact]
    public void Every_day_is_read_with_dashes_with_underscores_and_as_the_graph_gives_it_out()
    {
        for (var date = new DateOnly(2023, 1, 1); date.Year < 2025; date = date.AddDays(1))
        {
            foreach (var format in new[] { "dd-MM-yyyy", "dd_MM_yyyy", "yyyy-MM-dd" })
                Assert.Equal(date, CourseSessionFormat.ReadDate("date", date.ToString(format, CultureInfo.InvariantCulture)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("4-1-2022")]
    [InlineData("04-1-2022")]
    [InlineData("04/01/2022")]
    [InlineData("04-01_2022")]
    [InlineData("04-01-22")]
    [InlineData("04-01-02022")]
    [InlineData("2022-1-4")]
    [InlineData("2022_01_04")]
    [InlineData("2022-02-30")]
    [InlineData("04-13-2022")]
    [InlineData("31-04-2022")]
    [InlineData("29-02-2023")]
    [InlineData("00-01-2022")]
    [InlineData("01-00-2022")]
    [InlineData("01-01-0000")]
    [InlineData(" 04-01-2022")]
    [InlineData("04-01-2022 ")]
    [InlineData("04-01-2022\n")]
    [InlineData("٠٤-01-2022")]
    public void Another_date_is_refused(string text)
        => Assert.Throws<CourseSessionParameterException>(() => CourseSessionFormat.ReadDate("date", text));
}
