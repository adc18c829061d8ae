
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The six fields that Zoho People requires in a create and an update.</summary>
internal interface ICourseSessionRecord
{
    string Name { get; }

    string TrainerErecno { get; }

    CourseSessionType Type { get; }

    string Date { get; }

    string StartTime { get; }

    string EndTime { get; }
}
