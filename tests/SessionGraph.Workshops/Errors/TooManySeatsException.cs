namespace SessionGraph.Workshops;

/// <summary>The workshop has more seats than the branch has.</summary>
/// <param name="seats">The seats that were asked for.</param>
/// <param name="branch">The branch.</param>
public sealed class TooManySeatsException(int seats, Branch branch)
    : SessionException($"seats is {seats}, but {branch.Name} has {branch.Capacity}. Give at most {branch.Capacity}.", "too_many_seats")
{
    /// <summary>The field of the input at fault: <c>seats</c>.</summary>
    public override string Field => "seats";

    /// <summary>How many seats the branch has.</summary>
    public int Capacity { get; } = branch.Capacity;
}
