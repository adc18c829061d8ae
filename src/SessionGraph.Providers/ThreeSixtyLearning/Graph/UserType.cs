
namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A user of a company in 360Learning. Instructors are users.</summary>
[ObjectType<User>(IgnoreProperties = [nameof(User.Connection)])]
public static class UserType;
