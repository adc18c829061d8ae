namespace SessionGraph.Workshops;

/// <summary>When a workshop is.</summary>
internal static class WorkshopTimes
{
    private static readonly TimeSpan s_length = TimeSpan.FromHours(3);

    /// <summary>The end of a workshop with this start: each lasts three hours.</summary>
    public static DateTime EndOf(DateTime startsAt) => startsAt + s_length;
}
