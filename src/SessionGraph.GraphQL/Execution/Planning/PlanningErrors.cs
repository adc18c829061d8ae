namespace SessionGraph.GraphQL.Execution.Planning;

/// <summary>The errors of operations that cannot be planned.</summary>
internal static class PlanningErrors
{
    /// <summary>
    /// The most selections that are read, and conditions that are compared, for one plan. Spreading fragments under ever new conditions multiplies
    /// them.
    /// </summary>
    public const int MaxSteps = 50_000;

    /// <summary>The operation exceeds <see cref="MaxSteps"/>.</summary>
    public static GraphQLException TooManySteps() => new(ErrorBuilder.New()
        .SetMessage("The operation spreads its fragments under too many conditions: "
            + $"planning it exceeds the limit of {MaxSteps} steps.")
        .SetCode("HC0047")
        .Build());
}
