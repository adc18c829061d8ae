namespace SessionGraph.Workshops;

/// <summary>Writes workshops.</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
public static class WorkshopMutations
{
    /// <summary>Creates a workshop at a branch of the library.</summary>
    [Error<ConnectionNotFoundException>]
    [Error<InvalidWorkshopException>]
    [Error<BranchNotFoundException>]
    [Error<TooManySeatsException>]
    public static Task<Workshop> CreateWorkshopAsync(
        CreateWorkshopInput input, WorkshopService workshops, CancellationToken cancellationToken)
        => workshops.CreateAsync(input, cancellationToken);
}
