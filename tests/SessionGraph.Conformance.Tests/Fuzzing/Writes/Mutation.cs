using System.Text.Json.Nodes;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>A mutation, and what the model says of it.</summary>
/// <param name="Name">The field.</param>
/// <param name="Payload">The field of the payload that has the session.</param>
/// <param name="Input">The input.</param>
/// <param name="Predict">What it must do in a world, where a new session gets these ids.</param>
internal sealed record Mutation(string Name, string Payload, JsonObject Input, Func<World, NewSession, Prediction> Predict)
{
    private static readonly Func<Draw, Mutation>[] s_kinds =
    [
        SchoolMutations.Create, SchoolMutations.Update, SchoolMutations.Delete,
        OneRosterMutations.Create, OneRosterMutations.Update, OneRosterMutations.Update, OneRosterMutations.Delete,
        QuizMutations.Create, QuizMutations.Update, QuizMutations.Cancel, QuizMutations.Delete,
        ZohoPeopleMutations.Create, ZohoPeopleMutations.Update, ZohoPeopleMutations.Delete,
        ThreeSixtyLearningMutations.Create, ThreeSixtyLearningMutations.Update, ThreeSixtyLearningMutations.Delete,
    ];

    private static readonly Func<Draw, Mutation>[] s_creates =
    [
        SchoolMutations.Create, OneRosterMutations.Create, QuizMutations.Create, ZohoPeopleMutations.Create, ThreeSixtyLearningMutations.Create,
    ];

    /// <summary>Draws one of the sixteen; more often a new session as long as there are few.</summary>
    public static Mutation Next(Draw draw) => draw.Pick(draw.Chance(draw.World.Sessions.Count < 12 ? 0.6 : 0.1) ? s_creates : s_kinds)(draw);

    public override string ToString() => $"{Name} {Input.ToJsonString()}";
}
