namespace NewsSearch.Host.Admission;

/// <summary>Who is let in.</summary>
/// <param name="Hosts">Names beside localhost under which the server may be asked on a loopback address.</param>
/// <param name="RequireKey">Whether reading needs a key, too, once there is one.</param>
internal sealed record AdmissionOptions(IReadOnlyCollection<string> Hosts, bool RequireKey);
