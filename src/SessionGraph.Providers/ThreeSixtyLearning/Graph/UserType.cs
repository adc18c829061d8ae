
namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A user of a company in 360Learning. Instructors are users.</summary>
[ObjectType<User>]
public static class UserType;
