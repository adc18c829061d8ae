namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>The errors of operations that are refused because of their cost, with HotChocolate's messages.</summary>
internal static class CostErrors
{
    public static IError? CheckLimits(CostMetrics cost, CostOptions options)
    {
        if (cost.FieldCost > options.MaxFieldCost)
            return Exceeded(
                "The maximum allowed field cost was exceeded.", "fieldCost", cost.FieldCost, "maxFieldCost", options.MaxFieldCost);

        return cost.TypeCost > options.MaxTypeCost
            ? Exceeded("The maximum allowed type cost was exceeded.", "typeCost", cost.TypeCost, "maxTypeCost", options.MaxTypeCost)
            : null;
    }

    public static GraphQLException ExactlyOneSlicingArgument(CostStep step) => new(ErrorBuilder.New()
        .SetMessage("Exactly one slicing argument must be defined.")
        .AddLocation(step.Node)
        .SetExtension("fieldCoordinate", step.Field.Coordinate)
        .SetExtension("slicingArguments", step.OwnListSize!.Size.SlicingArguments)
        .SetCode("HC0082")
        .Build());

    public static GraphQLException TooManyParts(int most) => new(ErrorBuilder.New()
        .SetMessage($"The operation exceeds the limit of {most} parts for cost analysis. Select less in one operation.")
        .SetCode("HC0047")
        .Build());

    private static IError Exceeded(string message, string name, double cost, string limitName, double limit) => ErrorBuilder.New()
        .SetMessage(message)
        .SetExtension(name, cost)
        .SetExtension(limitName, limit)
        .SetCode("HC0047")
        .Build();
}
