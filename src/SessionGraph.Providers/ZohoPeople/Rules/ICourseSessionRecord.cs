
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The six fields of Zoho People that a create and an update both must give.</summary>
internal interface ICourseSessionRecord
{
    string Name { get; }

    string TrainerErecno { get; }

    CourseSessionType Type { get; }

    string Date { get; }

    string StartTime { get; }

    string EndTime { get; }
}
