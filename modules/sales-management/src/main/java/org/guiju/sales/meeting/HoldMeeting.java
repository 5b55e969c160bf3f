package org.guiju.sales.meeting;

import java.util.List;

/** 登记会议: a meeting was held. */
public record HoldMeeting(String topic, List<String> participants, String minutes) {}
