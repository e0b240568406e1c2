"""The wording of the clauses of GEN 63, word for word; its lists keep a line for each item."""

from __future__ import annotations

WORDING = {
    "GEN 63 policy statement": (
        "Metro is committed to providing safe and equitable transit services to all patrons. "
        "Discriminatory conduct on the basis of an individual’s actual or perceived race, religion, "
        "color, ethnicity, national origin, age, gender, gender identity, gender expression, sexual "
        "orientation, disability, immigration, or employment status, English language fluency or "
        "homeless circumstance, is prohibited while performing any Metro activity. Metro has a zero-"
        "tolerance policy for any form of confirmed bias or discrimination and ensures all safety and "
        "security activity is conducted without discrimination, racial profiling, and bias. In deploying"
        " resources, Metro takes into consideration information and data from a variety of platforms and"
        " sources, to include public feedback. Metro has drafted the Public Safety Analytics policy to "
        "ensure that any use of internal and internal data sources is done in a manner that averts "
        "racial profiling and discrimination and holds personnel accountable for actions inconsistent "
        "with Metro policies."
    ),
    "GEN 63 purpose": (
        "Metro is committed to protecting the constitutional and civil rights of all people as outlined "
        "in Title VII of the 1964 Civil Rights Act and the Americans with Disability Act (ADA). The "
        "purpose of this policy is to emphasize the agency’s commitment to the collection and use of "
        "fair and bias-free public safety analytics and data and the fair and bias-free treatment of all"
        " people. This policy reaffirms Metro’s pledge to bias-free practices as declared in its Bias-"
        "Free Policing Policy. Metro will ensure the use of all data will be done in a bias-free, non-"
        "discriminatory manner in its deployment of security and law enforcement services."
    ),
    "GEN 63 application": (
        "This policy applies to all Metro employees and contractors. Contracted law enforcement entities"
        " will be advised of the existence of this policy and required to adhere to it."
    ),
    "GEN 63 §1.0": (
        "All individuals having contact with agency personnel shall be treated in a fair, impartial, "
        "bias-free, and objective manner, in accordance with the law, and without discrimination. "
        "Consistent with its commitment to bias-free policing, Metro pledges to utilize any data or "
        "information gathered in a manner that averts racial profiling.\n"
        "\n"
        "In deploying resources, Metro considers information provided from a variety of platforms. These"
        " include, but are not limited to, bus and rail incident reports, the Customer Comment Analysis "
        "Tracking System (CCATS), CCTV, customer and employee surveys, dispatch calls for service, law "
        "enforcement crime statistics, intrusion alarms, social media, and the Transit Watch App. "
        "Examining data from these various platforms enables Metro to deploy its array of resources "
        "strategically. Examples of Metro resources include Transit Security Officers, non-law "
        "enforcement alternatives such as homeless outreach specialists, and Metro Transit Ambassadors."
    ),
    "GEN 63 §3.1": (
        "Analytics can assist in the proper deployment of emergency services, safety and security "
        "technology, and resources that improve the customer experience for all customers. Metro's use "
        "of analytics is intended to provide awareness of risks and issues that could potentially "
        "adversely impact Metro's bus and rail services and the viability, availability, and equitable "
        "deployment of Metro public safety and security resources. Analytics will be leveraged in a "
        "manner consistent with Metro's policies which promote the fair and impartial treatment of "
        "patrons, consistent with constitutional and statutory mandates."
    ),
    "GEN 63 §3.2": (
        "Metro leverages information from a variety of sources and data sets to include:\n"
        "– Calls for Service reports\n"
        "– Vehicle maintenance requests\n"
        "– Transit Watch App Incident reports\n"
        "– Law Enforcement Service Requests (LESR)\n"
        "– Incident reports\n"
        "– Customer Comment Analysis Tracking System (CCATS)\n"
        "– Customer Experience surveys\n"
        "– Intrusion alarms at Metro facilities\n"
        "– Trend reports from homeless outreach teams\n"
        "– Justice Equity Need Index\n"
        "– Justice Equity Services Index\n"
        "– Everbridge alerts\n"
        "– Feedback from frontline employees, e.g., bus operators and custodians\n"
        "\n"
        "Metro will cite the instances and circumstances for the use of any external data sets outside "
        "of Metro holdings."
    ),
    "GEN 63 §3.3": (
        "Metro will only leverage demographic data in a limited capacity to provide information "
        "necessary to provide information to the public and law enforcement on persons who present a "
        "direct threat to public safety (active shooter, terror suspect, robbery suspect). At no point "
        "will the use of demographic data be leveraged to inform or support the deployment of Metro's "
        "public safety resources. All data sources which utilize demographic data will be audited every "
        "90 days by Metro's Chief Civil Rights Officer or designee to ensure compliance with Metro "
        "policies on discrimination and bias."
    ),
    "GEN 63 §3.4": (
        "Metro's analytics program's use of external reports will be limited in scope and nature. "
        "Examples of such external reports include:\n"
        "– U.S. Annual Crime Trends Report\n"
        "– Incident reports from transit systems across the United States\n"
        "– Incident reports from corporate partners\n"
        "– Public BOLOs from law enforcement partners articulating safety and security threats to "
        "patrons and operators\n"
        "– Information Awareness Bulletins from the Federal Bureau of Investigations (FBI) and the "
        "Department of Homeland Security (DHS)\n"
        "– Joint Special Event Threat Assessments from FBI, DHS, and other state and local partners\n"
        "– Reports generated by the Joint Regional Intelligence Center (JRIC)\n"
        "\n"
        "All external reports will be documented and SSLE will ensure compliance with Metro policy."
    ),
    "GEN 63 §3.5": (
        "Programs and tools used to support Metro in data analytics will include the following:\n"
        "– ArcGIS\n"
        "– Microsoft Power BI\n"
        "– Microsoft Excel\n"
        "\n"
        "An analytics tool policy will be drafted to ensure the usage of each program is consistent with"
        " this policy."
    ),
    "GEN 63 §3.6": (
        "Metro will leverage the aforementioned data to generate the following reports to provide "
        "awareness of safety and security issues across the system: Metro will ensure all products are "
        "accessible to the public.\n"
        "– Emerging trends reports\n"
        "– Analysis of security incidents impacting rail and bus lines\n"
        "– Analysis of issues impacting employee and rider safety\n"
        "– Be On the Look Out (BOLO) reports on persons posing safety risks to operators and riders\n"
        "– Vandalism trend reports"
    ),
    "GEN 63 §3.7": (
        "Data serves as the foundation for all analytics products and its quality determines how much a "
        "decision maker and stakeholders can trust the findings and implications. Data quality is a "
        "measure of the condition of data based on factors such as accuracy, completeness, consistency, "
        "reliability, and whether it is up to date. All data utilized by the program will be assessed "
        "for data quality. Metro will operate from a zero-trust model in which all data will be verified"
        " for quality prior to incorporation into analysis, reports, and findings.\n"
        "\n"
        "Equally as important as the gathering method and quality of data context. Data context is "
        "important as it limits assumptions and biases which could adversely impact the quality of the "
        "data. All data utilized within reports and products will be caveated with the following "
        "information:\n"
        "– Data source\n"
        "– Time range\n"
        "– Data scope"
    ),
    "GEN 63 §4.1": (
        "The Chief Executive Officer will ensure all agency personnel responsible for data collection, "
        "analysis, and deployment of Metro resources are familiar with the content of this policy and "
        "adhere to it.\n"
        "\n"
        "Reports relating to violations of this policy shall be provided to the Chief Executive Officer "
        "or their designee in a manner most suitable for administrative review, problem assessment, and "
        "development of appropriate supervisor-level and/or executive-level corrective actions."
    ),
    "GEN 63 §4.2": (
        "Metro requires annual implicit bias training for all employees. In addition to required "
        "training, Metro will coordinate with the PSAC and Community-Based organizations to identify and"
        " vet training curriculum opportunities on topics such as cultural awareness. Additionally, for "
        "data analytic practitioners, training will be provided to address state and federal legislation"
        " on data privacy, data, and standards."
    ),
    "GEN 63 §4.3": (
        "– SSLE will conduct quarterly reviews of security and analytic reports to confirm compliance "
        "with this policy. This includes reports that feature demographics, personal identifying "
        "information, or law enforcement or Metro-derived BOLOs.\n"
        "– SSLE will ensure all agency personnel involved in public safety analytics maintain 100% "
        "annual compliance in attending and completing all related bias and discrimination training.\n"
        "– SSLE will address all complaints and will conduct a quarterly review of customer comments and"
        " complaints to ensure compliance with this policy.\n"
        "– SSLE will continually evaluate Key Performance Indicators (KPI) to effectively measure "
        "success and assess the impacts of the analytics program.\n"
        "– KPI results will be published in a public facing dashboard."
    ),
}
"""By the code of the clause."""
