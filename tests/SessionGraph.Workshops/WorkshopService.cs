using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Workshops;

/// <summary>Writes the workshops.</summary>
public sealed class WorkshopService(
    ProviderConnections connections,
    SessionWriter writer,
    InputMapper mapper,
    TimeProvider timeProvider)
{
    /// <summary>Creates a workshop at a branch that has enough seats.</summary>
    /// <exception cref="InvalidWorkshopException">A field is not valid.</exception>
    /// <exception cref="BranchNotFoundException">The branch is unknown.</exception>
    /// <exception cref="TooManySeatsException">The branch has fewer seats.</exception>
    /// <exception cref="ConnectionNotFoundException">The provider has no such connection.</exception>
    public async Task<Workshop> CreateAsync(CreateWorkshopInput input, CancellationToken cancellationToken)
    {
        Check(input);
        var workshop = new Workshop { Connection = connections.Find(WorkshopsProvider.Id, input.Connection).Name };
        mapper.Map(input, workshop);
        workshop.EndsAt = WorkshopTimes.EndOf(workshop.StartsAt!.Value);
        workshop.Status = ScheduledStatus.At(timeProvider.GetUtcNow().UtcDateTime, workshop.StartsAt, workshop.EndsAt);
        await using var write = await writer.BeginAsync(cancellationToken);
        await RequireSeatsAsync(write, workshop, cancellationToken);
        write.Context.Add(workshop);
        await write.CompleteAsync(cancellationToken);
        return workshop;
    }

    private static void Check(CreateWorkshopInput input)
    {
        var errors = new InputErrors(InputLimits<CreateWorkshopInput>.Fields);
        errors.Add(InputLimits<CreateWorkshopInput>.FindAll(input), fault => new InvalidWorkshopException(fault.Field, fault.Rule));
        if (string.IsNullOrWhiteSpace(input.Title))
            errors.Add(new InvalidWorkshopException("title", "must not be blank"));
        if (input.Seats < 1)
            errors.Add(new InvalidWorkshopException("seats", "must be 1 or more"));
        errors.ThrowIfAny();
    }

    private static async Task RequireSeatsAsync(SessionWrite write, Workshop workshop, CancellationToken cancellationToken)
    {
        var branch = await write.Context.Branches.SingleOrDefaultAsync(
            branch => branch.Connection == workshop.Connection && branch.ExternalId == workshop.BranchId, cancellationToken)
            ?? throw new BranchNotFoundException(workshop.BranchId, workshop.Connection);
        if (workshop.Seats > branch.Capacity)
            throw new TooManySeatsException(workshop.Seats, branch);
    }
}
